using System.Globalization;
using System.Text.RegularExpressions;

namespace TicketShop.Pages;

/// <summary>How to speak to a visitor: French where his browser prefers it, else English.</summary>
internal sealed partial record Words(bool French)
{
    public string Language => French ? "fr" : "en";

    public static Words For(HttpRequest request) => new(FrenchFirst().IsMatch(request.Headers.AcceptLanguage.ToString()));

    public string Say(string english, string french) => French ? french : english;

    /// <summary>1,234.50 € or 1 234,50 €.</summary>
    public string Money(long cents, string currency)
    {
        var amount = (cents / 100m).ToString("N2", CultureInfo.InvariantCulture);
        return $"{(French ? InFrench(amount) : amount)} {(currency == "EUR" ? "€" : currency)}";
    }

    public string Count(long number)
    {
        var text = number.ToString("N0", CultureInfo.InvariantCulture);
        return French ? InFrench(text) : text;
    }

    public string Date(DateTimeOffset date) =>
        date.ToString(French ? "dd/MM/yyyy 'à' HH'h'mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whole minutes, rounded up; at least one.</summary>
    public string Minutes(TimeSpan time) =>
        (long)Math.Max(1, Math.Ceiling(time.TotalMinutes)) is var minutes and > 1 ? $"{Count(minutes)} minutes" : "1 minute";

    /// <summary>"2 places", "1 place": the French plural begins after one, like the English one for whole numbers.</summary>
    public string Places(long number) => $"{Count(number)} {(number > 1 ? "places" : "place")}";

    private static string InFrench(string number) => number.Replace(',', ' ').Replace('.', ',');

    [GeneratedRegex(@"^\s*fr\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchFirst();
}
