using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Starting;

/// <summary>The questions of <c>jauge init</c>, each put until its answer can be read.</summary>
internal sealed class Questions(OfferingCatalog catalog, IQuestioner questioner)
{
    private const string None = "none";

    private bool _ended;

    /// <summary>All the answers; null when the input ends before the last one.</summary>
    public StartingAnswers? Ask()
    {
        var name = Until(new("Name of the system (small letters, digits, dashes)?", "Nom du système (minuscules, chiffres, tirets) ?"),
            "my-system", Name);
        var title = Until(new("What do people call it?", "Comment l'appelle-t-on ?"), name ?? "", text => text);
        var region =
            Until(new($"Cloud and region ({string.Join(", ", Blueprint.Providers)})?",
                $"Cloud et région ({string.Join(", ", Blueprint.Providers)}) ?"), Blueprint.DefaultRegion, Region);
        var parts = Until(
            new("What runs beside the web application (database, cache, or none)?",
                "Que faut-il à côté de l'application web (database, cache, ou none) ?"), "database", Parts);
        var users = Until(new("How many users at the same time?", "Combien d'utilisateurs en même temps ?"), "100", Users);
        var requests =
            Until(new("How many requests in a month (such as 1M/month)?", "Combien de requêtes par mois (par exemple 1M/month) ?"),
                "1M/month", Requests);
        var availability =
            UntilOrNone<Ratio>(new("Promised availability, or none?", "Disponibilité promise, ou none ?"), "99.9 %", Availability);
        var latency = UntilOrNone<TimeSpan>(new("99 % of the answers within, or none?", "99 % des réponses en moins de, ou none ?"),
            "500 ms", Latency);
        var currency = Until<Currency?>(
            new("Currency of the file (price lists are in USD)?", "Monnaie du fichier (les listes de prix sont en USD) ?"),
            Currency.Usd.Code, CurrencyCode) ?? Currency.Usd;
        var budget = UntilOrNone<MoneyRate>(
            new($"Budget (such as 500 {currency}/month), or none?", $"Budget (par exemple 500 {currency}/month), ou none ?"),
            $"500 {currency}/month", text => Budget(text, currency));
        var dollar = currency == Currency.Usd ? null : Dollar(currency);
        return _ended ? null
            : new StartingAnswers(name!, title!, region!, parts!, users ?? 1, requests ?? Rate.Zero, availability, latency, currency,
                budget, dollar);
    }

    /// <summary>Without a rate nothing has a price: it is due, and nothing is suggested, for no rate of ours would be true on the
    /// day.</summary>
    private Money? Dollar(Currency currency) => Until<Money?>(
        new($"Price lists are in USD: how much is 1 USD in {currency}?",
            $"Les listes de prix sont en USD : combien vaut 1 USD en {currency} ?"),
        "",
        text => Amount(text, currency) is { Amount: > 0 } amount ? amount
            : Expected<Money?>(new($"an amount such as 0.86 or 0.86 {currency}", $"une somme comme 0,86 ou 0,86 {currency}")));

    private static Money? Amount(string text, Currency currency)
    {
        var plain = text.Count(c => c == ',') == 1 && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        if (Counts.TryParse(plain, out var number)) return new Money(number, currency);
        return Money.TryParse(plain, out var money) && money.Currency == currency ? money : null;
    }

    private T? Until<T>(Text question, string suggestion, Func<string, T?> read)
    {
        while (!_ended)
        {
            if (questioner.Ask(question, suggestion) is not { } answer) _ended = true;
            else if (read(answer.Trim() is { Length: > 0 } given ? given : suggestion) is { } value) return value;
        }

        return default;
    }

    private T? UntilOrNone<T>(Text question, string suggestion, Func<string, T?> read) where T : struct =>
        Until(question, suggestion, text => text == None ? new Optional<T>(null) : read(text) is { } value ? new Optional<T>(value) : null)
            ?.Value;

    private string? Name(string text) => Names.IsName(text) ? text : Wrong<string>(SpecDiagnostics.BadName(SourceSpan.None(""), text));

    private string? Region(string text)
    {
        var (provider, region) = text.Split('/', 2) is [var before, var after] ? (before, after) : (text, "");
        if (!Blueprint.Providers.Contains(provider))
            return Wrong<string>(ResolutionDiagnostics.UnknownProvider(SourceSpan.None(""), provider, Blueprint.Providers));
        var known = catalog.Provider(provider, new DiagnosticBag())?.Regions.Keys ?? [];
        return known.Contains(region) ? text
            : Wrong<string>(ResolutionDiagnostics.UnknownRegion(SourceSpan.None(""), provider, region, known));
    }

    private EquatableList<string>? Parts(string text)
    {
        EquatableList<string> parts = text == None ? [] : [.. text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        var unknown = parts.FirstOrDefault(p => !Blueprint.Parts.Contains(p));
        return unknown is null ? parts
            : Wrong<EquatableList<string>>(SpecDiagnostics.UnknownChoice(SourceSpan.None(""), unknown, Blueprint.Parts));
    }

    private int? Users(string text) => Counts.TryParseWhole(text, out var users) && users >= 1 ? users
        : Expected<int?>(new("a whole number, at least 1", "un nombre entier, au moins 1"));

    private Rate? Requests(string text) => Rate.TryParse(text, out var rate) && rate.PerSecond >= 0 ? rate
        : Expected<Rate?>(new("a rate such as 1M/month", "un débit comme 1M/month"));

    private Ratio? Availability(string text) => Ratio.TryParse(text, out var ratio) && ratio.Value is >= 0 and <= 1 ? ratio
        : Expected<Ratio?>(new("a ratio such as 99.9 %", "un ratio comme 99.9 %"));

    private TimeSpan? Latency(string text) => Durations.TryParse(text, out var time) && time > TimeSpan.Zero ? time
        : Expected<TimeSpan?>(new("a duration such as 200 ms", "une durée comme 200 ms"));

    private Currency? CurrencyCode(string text) =>
        Currency.TryParse(text.ToUpperInvariant(), out var currency) ? currency
            : Expected<Currency?>(new("a currency such as EUR", "une monnaie comme EUR"));

    private MoneyRate? Budget(string text, Currency currency) =>
        MoneyRate.TryParse(text, out var rate) && rate.Amount.Amount >= 0 && rate.Amount.Currency == currency
            ? rate
            : Expected<MoneyRate?>(new($"an amount per month such as 500 {currency}/month",
                $"un montant mensuel comme 500 {currency}/month"));

    private T? Wrong<T>(Diagnostic found)
    {
        questioner.Object(found.Help is { } help
            ? new($"{found.Message.English}; {help.English}", $"{found.Message.French} ; {help.French}") : found.Message);
        return default;
    }

    private T? Expected<T>(Text expected)
    {
        questioner.Object(new($"expected: {expected.English}", $"attendu : {expected.French}"));
        return default;
    }

    private sealed record Optional<T>(T? Value) where T : struct;
}
