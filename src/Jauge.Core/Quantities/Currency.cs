using System.Collections.Frozen;

namespace Jauge.Core;

/// <summary>A currency by its ISO 4217 code. The default value is XXX, ISO's code for no currency.</summary>
public readonly record struct Currency
{
    private const string None = "XXX";

    // ISO 4217 list one, active national currencies; with the digits of the minor unit where they are not 2
    private static readonly FrozenDictionary<string, int> MinorDigitsByCode =
        ("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD:3 BIF:0 BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP:0 CNY COP CRC "
        + "CUP CVE CZK DJF:0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF:0 GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD:3 IRR "
        + "ISK:0 JMD JOD:3 JPY:0 KES KGS KHR KMF:0 KPW KRW:0 KWD:3 KYD KZT LAK LBP LKR LRD LSL LYD:3 MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        + "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR:3 PAB PEN PGK PHP PKR PLN PYG:0 QAR RON RSD RUB RWF:0 SAR SBD SCR SDG SEK SGD "
        + "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND:3 TOP TRY TTD TWD TZS UAH UGX:0 USD UYU UZS VES VND:0 VUV:0 WST XAF:0 "
        + "XCD XOF:0 XPF:0 YER ZAR ZMW")
        .Split(' ')
        .Select(c => c.Split(':'))
        .ToFrozenDictionary(c => c[0], c => c.Length > 1 ? c[1][0] - '0' : 2, StringComparer.Ordinal);

    private readonly string? _code;

    /// <summary>A currency of the list.</summary>
    /// <param name="code">Three capital letters of ISO 4217.</param>
    /// <exception cref="ArgumentException">The code is not in the list; what a user wrote goes through <see cref="TryParse"/>.</exception>
    public Currency(string code)
    {
        if (!MinorDigitsByCode.ContainsKey(code))
            throw new ArgumentException($"'{code}' is not a currency of ISO 4217.", nameof(code));
        _code = code;
    }

    /// <summary>The euro.</summary>
    public static Currency Eur => new("EUR");

    /// <summary>The dollar of the United States.</summary>
    public static Currency Usd => new("USD");

    /// <summary>Every known code, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes => [.. MinorDigitsByCode.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Three capital letters.</summary>
    public string Code => _code ?? None;

    /// <summary>Decimals that an amount is paid with: 2 for EUR, 0 for JPY.</summary>
    public int MinorDigits => MinorDigitsByCode.GetValueOrDefault(Code, 2);

    /// <summary>Reads a code, or one of €, $ (USD) and £ (GBP); false for anything else.</summary>
    public static bool TryParse(string? text, out Currency currency)
    {
        var code = text switch { "€" => "EUR", "$" => "USD", "£" => "GBP", _ => text };
        var isKnown = code is not null && MinorDigitsByCode.ContainsKey(code);
        currency = isKnown ? new(code!) : default;
        return isKnown;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
