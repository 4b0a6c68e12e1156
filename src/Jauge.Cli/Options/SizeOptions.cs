using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jauge.Core;
using Jauge.Sizing;
using Jauge.Sizing.Space;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge size</c>.</summary>
internal sealed class SizeOptions
{
    private const int MostAlternatives = 1_000_000;
    private const int MostShown = 100;
    private const long LargestBudget = 1_000_000_000_000;
    private static readonly SizingOptions Usual = new() { Today = default };

    public SizeOptions(CommonOptions common)
    {
        Vary = common.Option<string[]>("--vary", "PATH[=VALUES]",
            "what may vary, as 'components.db.sku=GP_*' or 'components.shop.replicas=5..80'; may be repeated",
            "ce qui peut varier, comme 'components.db.sku=GP_*' ou 'components.shop.replicas=5..80' ; peut se répéter");
        Keep = common.Option<string[]>("--keep", "PATH", "what stays as the file has it, as 'components.db'; may be repeated",
            "ce qui reste tel qu'écrit, comme 'components.db' ; peut se répéter");
        Budget = common.Option<decimal?>("--budget", "AMOUNT", "limit of the month's bill, in the system's currency (that of the file)",
            "limite de la facture du mois, dans la monnaie du système (celle du fichier)");
        Budget.CustomParser = Amount;
        Top = Whole(common, "--top", "cheaper shapes that are named (5)", "formes moins chères qui sont nommées (5)", Usual.Top, MostShown);
        Alternatives = Whole(common, "--alternatives", "shapes that are scored at most (1000)", "formes évaluées au plus (1000)",
            Usual.Alternatives, MostAlternatives);
        Seed = common.Option<long>("--seed", "N", "all chance comes from it (1)", "tout le hasard en vient (1)");
        Seed.DefaultValueFactory = _ => Usual.Seed;
        MaxEvents = common.Option<long>("--max-events", "N", "events after which no further shape is simulated (400M)",
            "événements après lesquels aucune autre forme n'est simulée (400M)");
        (MaxEvents.DefaultValueFactory, MaxEvents.CustomParser) = (_ => Usual.EventBudget, Events);
        Explain = common.Flag("--explain", "five sentences for whoever decides", "cinq phrases pour qui décide");
        Write = common.Option<string?>("--write", "NEW-FILE", "write the changes as YAML, to lay over the environment",
            "écrire les changements en YAML, à poser sur l'environnement");
    }

    public Option<string[]> Vary { get; }

    public Option<string[]> Keep { get; }

    public Option<decimal?> Budget { get; }

    public Option<int> Top { get; }

    public Option<int> Alternatives { get; }

    public Option<long> Seed { get; }

    public Option<long> MaxEvents { get; }

    public Option<bool> Explain { get; }

    public Option<string?> Write { get; }

    /// <summary>How to search.</summary>
    /// <exception cref="UserError">A variation that nobody can read.</exception>
    public SizingOptions Read(ParseResult parse, DateOnly today)
    {
        var events = parse.GetValue(MaxEvents);
        return new()
        {
            Today = today, Vary = [.. (parse.GetValue(Vary) ?? []).Select(v => Variation.Parse(v) ?? throw NoVariation(v))],
            Keep = [.. parse.GetValue(Keep) ?? []],
            Budget = parse.GetValue(Budget), Top = parse.GetValue(Top), Alternatives = parse.GetValue(Alternatives),
            Seed = parse.GetValue(Seed), EventBudget = events,
            ConfirmBudget = Math.Min(Usual.ConfirmBudget, Math.Max(1, events / 4)),
            ScreenBudget = Math.Min(Usual.ScreenBudget, Math.Max(1, events / 40)),
        };
    }

    private static UserError NoVariation(string text) =>
        new(new($"'{text}' is no value of --vary", $"« {text} » n'est pas une valeur de --vary"),
        new("write a path of the file, and what it may be: 'components.db.sku=GP_*', 'components.shop.replicas=5..80', 'components.shop.scaling.http-concurrency=5,10,20'",
            "écrire un chemin du fichier, et ce qu'il peut être : 'components.db.sku=GP_*', 'components.shop.replicas=5..80', 'components.shop.scaling.http-concurrency=5,10,20'"));

    private static Option<int> Whole(CommonOptions common, string name, string english, string french, int usual, int most)
    {
        var option = common.Option<int>(name, "N", english, french);
        option.DefaultValueFactory = _ => usual;
        option.CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= most)
                return count;
            result.AddError(word);
            return usual;
        };
        return option;
    }

    private static decimal? Amount(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0)
            return amount;
        result.AddError(word);
        return null;
    }

    private static long Events(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Counts.TryParse(word, out var count) && decimal.IsInteger(count) && count is >= 1 and <= LargestBudget) return (long)count;
        result.AddError(word);
        return Usual.EventBudget;
    }
}
