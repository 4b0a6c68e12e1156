using System.Collections.Frozen;

namespace Jauge.Core;

/// <summary>Every unit word of the language.</summary>
internal static class UnitWords
{
    private const long Kibi = 1024;

    // symbols: the International System of Units (BIPM, 9th edition) and IEC 80000-13 for binary sizes; French "octet" is the same byte
    private static readonly UnitWord[] Times =
    [
        Time("year", 8760 * 3600) with { Plural = "years", French = "an", FrenchPlural = "ans" },
        Time("month", 730 * 3600) with { Plural = "months", French = "mois", FrenchPlural = "mois" },
        Time("week", 7 * 86400) with { Plural = "weeks", French = "semaine", FrenchPlural = "semaines" },
        Time("day", 86400) with { Plural = "days", French = "jour", FrenchPlural = "jours" },
        Time("h", 3600) with { Aliases = ["hour", "hours"] },
        Time("min", 60) with { Aliases = ["minute", "minutes"] },
        Time("s", 1) with { Aliases = ["second", "seconds"] },
        Time("ms", new Rational(1, 1_000)),
        Time("us", new Rational(1, 1_000_000)) with { Aliases = ["µs", "μs"] },
        Time("ns", new Rational(1, 1_000_000_000)),
    ];

    private static readonly UnitWord[] Sizes =
    [
        Size("PiB", Kibi * Kibi * Kibi * Kibi * Kibi, "Pio"),
        Size("PB", 1_000_000_000_000_000, "Po"),
        Size("TiB", Kibi * Kibi * Kibi * Kibi, "Tio"),
        Size("TB", 1_000_000_000_000, "To"),
        Size("GiB", Kibi * Kibi * Kibi, "Gio"),
        Size("GB", 1_000_000_000, "Go"),
        Size("MiB", Kibi * Kibi, "Mio"),
        Size("MB", 1_000_000, "Mo"),
        Size("KiB", Kibi, "Kio"),
        Size("kB", 1_000, "ko"),
        Size("B", 1, "o"),
    ];

    private static readonly UnitWord[] Counts =
    [
        new("%", Dimension.None, new Rational(1, 100)),
        Count("user", "users", "utilisateur", "utilisateurs"),
        Count("request", "requests", "requête", "requêtes"),
        Count("req", "reqs", "req", "req"),
        Count("ticket", "tickets", "billet", "billets"),
        Count("message", "messages", "message", "messages"),
        Count("token", "tokens", "jeton", "jetons"),
        Count("replica", "replicas", "réplica", "réplicas"),
        Count("vCPU", "vCPUs", "vCPU", "vCPU") with { Aliases = ["vcpu", "vcpus"] },
        Count("vCore", "vCores", "vCore", "vCores") with { Aliases = ["vcore", "vcores"] },
        Count("IOPS", "IOPS", "IOPS", "IOPS"),
        Count("connection", "connections", "connexion", "connexions"),
        Count("customer", "customers", "client", "clients"),
        Count("person", "persons", "personne", "personnes") with { Aliases = ["people"] },
        Count("query", "queries", "requête", "requêtes"),
        Count("event", "events", "événement", "événements"),
        Count("job", "jobs", "tâche", "tâches"),
        Count("seat", "seats", "place", "places"),
    ];

    private static readonly FrozenDictionary<string, UnitWord> BySpelling = Times.Concat(Sizes).Concat(Counts)
        .SelectMany(w => w.Spellings.Select(s => KeyValuePair.Create(s, w)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Units to print a time in; a week is read, and printed as days.</summary>
    internal static IReadOnlyList<Unit> TimeUnits { get; } = [.. Times.Where(t => t.Symbol != "week").Select(t => t.Unit)];

    /// <summary>Units to print a size in, the largest first.</summary>
    internal static IReadOnlyList<Unit> SizeUnits { get; } = [.. Sizes.Select(s => s.Unit)];

    /// <summary>Every spelling, for help on an unknown one.</summary>
    internal static IEnumerable<string> Spellings => BySpelling.Keys;

    internal static UnitWord? Find(string spelling) => BySpelling.GetValueOrDefault(spelling);

    /// <summary>The symbol in a language, the first word in the number's form: <c>35 days</c>, <c>1000 requests/s</c>, <c>1510
    /// EUR/mois</c>.</summary>
    internal static string Localize(string symbol, decimal number, Language language)
    {
        var parts = symbol.Split('/').Select(p => string.Join('-', p.Split('-').Select(w => Form(w, 1, language)))).ToArray();
        var first = symbol.Split('/')[0];
        parts[0] = first.Contains('-', StringComparison.Ordinal) ? parts[0] : Form(first, number, language);
        return string.Join('/', parts);
    }

    private static string Form(string word, decimal number, Language language) => Find(word)?.For(number, language) ?? word;

    private static UnitWord Time(string symbol, Rational seconds) => new(symbol, Dimension.OfTime, seconds);

    private static UnitWord Size(string symbol, long bytes, string french) =>
        new(symbol, Dimension.OfSize, bytes) { French = french, FrenchPlural = french };

    private static UnitWord Count(string symbol, string plural, string french, string frenchPlural) =>
        new(symbol, Dimension.None, 1) { Plural = plural, French = french, FrenchPlural = frenchPlural };
}
