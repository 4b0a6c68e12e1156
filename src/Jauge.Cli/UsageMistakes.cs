using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jauge.Cli.Options;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Cli;

/// <summary>Says what is wrong with the arguments, with the nearest name and the usage.</summary>
internal static class UsageMistakes
{
    public static UserError Of(ParseResult parse)
    {
        var (message, near) = Suspect(parse) is { } word ? Unknown(word, parse) : Wrong(parse.Errors[0]);
        var french = near is null ? "" : $"vouliez-vous dire « {near} » ? ";
        var english = near is null ? "" : $"did you mean '{near}'? ";
        return new UserError(message, new Text($"{english}usage: {Usage(parse, Language.English)}",
            $"{french}usage : {Usage(parse, Language.French)}"));
    }

    private static string Usage(ParseResult parse, Language language) => Help.UsageOf(parse.CommandResult.Command, language);

    /// <summary>Whether help is asked for something that there is not: a verb, or a value of an option.</summary>
    public static bool AreInHelp(ParseResult parse) =>
        parse.Errors.Any(e => e.SymbolResult is OptionResult)
        || (parse.CommandResult.Command.Subcommands.Count > 0 && parse.UnmatchedTokens.Any(t => !t.StartsWith('-')));

    /// <summary>Whether the arguments are wrong, although the parser may have taken an unknown option for a file.</summary>
    public static bool AreIn(ParseResult parse) => parse.Errors.Count > 0 || Suspect(parse) is not null;

    /// <summary>The word that is no option, verb or argument: a verb before its options, an option before the surplus argument that it
    /// brought.</summary>
    private static string? Suspect(ParseResult parse)
    {
        var words = parse.UnmatchedTokens;
        if (parse.CommandResult.Command.Subcommands.Count > 0 && words.FirstOrDefault(t => !t.StartsWith('-')) is { } verb) return verb;
        var taken = parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .Where(t => t.StartsWith('-') && t.Length > 1);
        return taken.Concat(words.Where(t => t.StartsWith('-'))).Concat(words).FirstOrDefault();
    }

    private static (Text Message, string? Near) Unknown(string word, ParseResult parse)
    {
        if (word.StartsWith('-'))
            return (new($"unknown option '{word}'", $"option inconnue « {word} »"),
                NearestName.Of(word.Split('=')[0], Help.OptionsOf(parse.CommandResult).Select(o => o.Name)));
        var verbs = parse.CommandResult.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).ToList();
        return verbs.Count > 0
            ? (new($"unknown verb '{word}'", $"verbe inconnu « {word} »"), NearestName.Of(word, verbs))
            : (new($"one argument too many: '{word}'", $"un argument de trop : « {word} »"), null);
    }

    private static (Text Message, string? Near) Wrong(ParseError error) => error.SymbolResult switch
    {
        OptionResult { IdentifierToken: null } option => (new($"{option.Option.Name} is missing", $"{option.Option.Name} manque"), null),
        OptionResult { Tokens.Count: 0 } option =>
            (new($"{option.Option.Name} needs a value", $"{option.Option.Name} attend une valeur"), null),
        OptionResult option => Value(option),
        ArgumentResult argument => (Missing(argument.Argument.Name), null),
        CommandResult command when command.Command.Arguments.FirstOrDefault() is { } missing =>
            (Missing(missing.Name), null),
        _ => (new(error.Message, error.Message), null),
    };

    private static Text Missing(string name) => new($"{name} is missing", $"{Placeholders.In(Language.French, name)} manque");

    private static (Text Message, string? Near) Value(OptionResult option)
    {
        var word = option.Tokens[^1].Value;
        if (IsTime(option.Option) && decimal.TryParse(word, CultureInfo.InvariantCulture, out _))
            return (NoUnit(word, option.Option.Name), null);
        if (IsRate(option.Option) && decimal.TryParse(word, CultureInfo.InvariantCulture, out _))
            return (NoPeriod(word, option.Option.Name), null);
        var choices = Choices(option.Option).ToList();
        var among = Expected(option.Option.Name) is { } expected ? ": " + expected : option.Option.Name == "--width"
            ? $": {TerminalPage.MinWidth}…{CommonOptions.MaxWidth}"
            : choices.Count == 0 ? "" : $": {string.Join(", ", choices)}";
        return (
            new($"'{word}' is no value of {option.Option.Name}{among}",
            $"« {word} » n'est pas une valeur de {option.Option.Name}{among.Replace(": ", " : ", StringComparison.Ordinal)}"),
            NearestName.Of(word, choices));
    }

    private static bool IsTime(Option option) => option.ValueType == typeof(TimeSpan?);

    private static bool IsRate(Option option) => option.ValueType == typeof(Rate?);

    private static Text NoPeriod(string word, string option) => new($"'{word}' has no unit: {option} takes a rate, such as {word}/s",
        $"« {word} » est sans unité : {option} attend un débit, comme {word}/s");

    private static Text NoUnit(string word, string option) => new($"'{word}' has no unit: {option} takes a time, such as \"{word} min\"",
        $"« {word} » est sans unité : {option} attend un temps, comme « {word} min »");

    /// <summary>What the value of an option looks like, where an example says more than a list.</summary>
    private static string? Expected(string option) => option switch
    {
        "--replications" => "2…1000, 5..40",
        "--top" => "1…100",
        "--alternatives" => "1, 1000…",
        "--budget" => "1510",
        "--precision" => "\"5 %\", ≤ 100 %",
        "--max-events" => "1…1000G, 200M",
        "--load" => "> 0, ≤ 1000",
        "--seed" => "0, 1, 2…",
        "--rate" => "50/s, 3000/min",
        "--until" or "--interval" => "\"20 min\", > 0",
        _ => null,
    };

    private static IEnumerable<string> Choices(Option option) =>
        option.Name == "--by"
            ? [.. Report.Cost.CostGrouping.Words, "tag:NAME"]
            : option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label);
}
