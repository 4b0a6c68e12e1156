using System.Globalization;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Spec.Values;

namespace Jauge.Spec.Binding;

/// <summary>Every type that the language writes as a scalar.</summary>
public static class ScalarTypes
{
    private const string Number = @"[+-]?[0-9]+(\.[0-9]+)?";

    private static readonly Dictionary<Type, ScalarType> ByType = Declare().ToDictionary(t => t.Type);

    /// <summary>All of them, for the schema and the documentation.</summary>
    public static IEnumerable<ScalarType> All => ByType.Values;

    /// <summary>The scalar form of a type; null for records, lists and maps.</summary>
    public static ScalarType? Find(Type type) => ByType.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    private static IEnumerable<ScalarType> Declare() =>
    [
        new(typeof(string), new Text("a text", "un texte"), "db", false, (t, _) => t),
        new(typeof(int), new Text("a whole number", "un nombre entier"), "5", false,
            Plain<int>(Counts.TryParseWhole)) { Pattern = "^[+-]?[0-9]+[kKM]?$", JsonType = "integer" },
        new(typeof(decimal), new Text("a number", "un nombre"), "0.5", false,
            Plain<decimal>(Counts.TryParse)) { Pattern = $"^{Number}[kKM]?$", JsonType = "number" },
        new(typeof(bool), new Text("true or false", "true ou false"), "true", false,
            (t, _) => ParseFlag(t)) { Pattern = "^(true|false|yes|no)$", JsonType = "boolean" },
        new(typeof(DateOnly), new Text("a date", "une date"), "2026-11-20", false,
            (t, _) => ParseDate(t)) { Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        new(typeof(TimeSpan), new Text("a duration", "une durée"), "18 ms, 5 min, 35 days", true,
            Plain<TimeSpan>(Durations.TryParse)) { Pattern = $"^{Number} ?[a-zµ]+$" },
        new(typeof(Bytes), new Text("a size", "une taille"), "2 GiB, 512 GB", true,
            Plain<Bytes>(Bytes.TryParse)) { Pattern = $"^{Number} ?[kKMGTP]?i?B$" },
        new(typeof(Ratio), new Text("a ratio", "un ratio"), "99.9 %", true, Plain<Ratio>(Ratio.TryParse)) { Pattern = $"^{Number} ?%$" },
        new(typeof(Rate), new Text("a rate", "un débit"), "1000/s", true,
            Plain<Rate>(Rate.TryParse)) { Pattern = $"^{Number}[kKM]?.*/ ?[a-z]+$" },
        new(typeof(Money), new Text("an amount of money", "une somme d'argent"), "150 EUR", true, Plain<Money>(Money.TryParse)),
        new(typeof(Currency), new Text("a currency", "une devise"), "EUR", false,
            Plain<Currency>(Currency.TryParse)) { Pattern = "^[A-Z]{3}$" },
        new(typeof(Quantity), new Text("a quantity", "une grandeur"), "60 EUR/month, 5 GB", false,
            (t, path) => Quantity.TryParse(t, path, out var value) ? value : null) { JsonType = "number" },
        new(typeof(Distribution), new Text("a duration or a distribution", "une durée ou une loi"), "12 ms, exponential(10 s)", true,
            Plain<Distribution>(Distribution.TryParse)),
        new(typeof(Range<int>), new Text("a number or a range", "un nombre ou un intervalle"), "3, 5..50", false,
            Ranged<int>(Counts.TryParseWhole))
        { Pattern = @"^[0-9]+[kKM]?(\.\.[0-9]+[kKM]?)?$", JsonType = "integer" },
        new(typeof(Range<Rate>), new Text("a rate or a range of rates", "un débit ou un intervalle de débits"), "1000/s, 100..200/s", true,
            Ranged<Rate>(Rate.TryParse)),
        new(typeof(Range<TimeSpan>), new Text("a duration or a range of durations", "une durée ou un intervalle de durées"),
            "60 s..120 s, 3..6 months", true, Ranged<TimeSpan>(Durations.TryParse)),
        new(typeof(Schedule), new Text("a schedule", "un horaire"), "weekdays 8:00..20:00", false, Plain<Schedule?>(Schedule.TryParse))
        { Pattern = @"^(daily|weekdays|weekends) [0-9]{1,2}:[0-9]{2}\.\.[0-9]{1,2}:[0-9]{2}$" },
        new(typeof(AlertCondition), new Text("a condition on a known metric", "une condition sur une métrique connue"),
            "cpu > 80 %, latency.p95 > 2 s, down, connections > limit", false, Plain<AlertCondition?>(AlertCondition.TryParse)),
        new(typeof(Extraction), new Text("where a value stands in an answer", "l'endroit d'une valeur dans une réponse"),
            "json $.items[0].id, header X-Token, cookie sid, regex id=(\\d+), body", false,
            Plain<Extraction?>(Extraction.TryParse)) { Pattern = "^(json|header|cookie|regex|body)" },
        new(typeof(AnswerCheck), new Text("a check of an answer", "un contrôle d'une réponse"),
            "status 200..299 or 409, body contains text, body lacks text, json $.state = paid, header ETag, regex id=(\\d+)", false,
            Plain<AnswerCheck?>(AnswerCheck.TryParse))
        { Pattern = "^(status|body|json|header|regex) " },
        new(typeof(Threshold), new Text("a threshold", "un seuil"),
            "p99 < 200 ms, mean of login < 50 ms, error-rate < 1 %, throughput > 500/s", false, Plain<Threshold?>(Threshold.TryParse)),
        new(typeof(Quota), new Text("a quota", "un quota"), "10000/month, unlimited", false,
            (t, path) => Quota.TryParse(t, path, out var value) ? value : null) { JsonType = "number" },
        new(typeof(StatedFigure), new Text("a figure", "un chiffre"), "1510 EUR/month, ~186.61 EUR/month, > 3 %, 20..50", false,
            (t, path) => StatedFigure.Parse(t, path)) { JsonType = "number" },
    ];

    private static ScalarParser Plain<T>(QuantityParser<T> parse) => (text, _) => parse(text, out var value) ? value : null;

    private static ScalarParser Ranged<T>(QuantityParser<T> parse) where T : IComparable<T> => (text, _) =>
        Ranges.TryParse(text, parse, out var range) ? range : null;

    private static bool? ParseFlag(string text) => text switch { "true" or "yes" => true, "false" or "no" => false, _ => null };

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
