using System.CommandLine;
using System.CommandLine.Parsing;
using Jauge.Core;

namespace Jauge.Cli;

/// <summary>Finds options that ask for two outputs at once, or that another one would silently drop.</summary>
internal static class OutputConflicts
{
    private const string Quick = "--quick";
    private const string Json = "--json";
    private static readonly string[] Outputs = [Json, "--csv", "--sarif", "--format"];

    // theory answers without a run, and a run is what all of these are about
    private static readonly string[] OfARun =
        ["--csv", "--fault", "--find-limit", "--seed", "--replications", "--precision", "--max-events", "--until", "--interval"];

    /// <summary>What is wrong; null when at most one output is asked for, or the same twice, and every option has an effect.</summary>
    public static UserError? Of(ParseResult parse)
    {
        var given = parse.CommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit).ToList();
        var asked = given.Where(o => Outputs.Contains(o.Option.Name)).Select(Written).ToList();
        if (asked.Select(Kind).Distinct().Count() >= 2)
            return Excluding(asked[0], asked[1], new("ask for one output", "demandez une seule sortie"));
        if (given.Exists(o => o.Option.Name == Json) && given.Exists(o => o.Option.Name == "--out")
            && parse.CommandResult.Command.Name == "report")
            return Excluding(Json, "--out", new("JSON goes to standard output: redirect it",
                "le JSON va à la sortie standard : redirigez-la"));
        if (!given.Any(o => o.Option.Name == Quick && parse.GetValue((Option<bool>)o.Option))) return null;
        return given.Select(o => o.Option.Name).FirstOrDefault(OfARun.Contains) is { } other
            ? Excluding(Quick, other, new("theory's answer is without a run: ask for one of them",
                "la réponse de la théorie est sans essai : demandez l'un des deux"))
            : null;
    }

    private static UserError Excluding(string one, string other, Text help) =>
        new(new($"{one} and {other} exclude each other", $"{one} et {other} s'excluent"), help);

    private static string Written(OptionResult option) =>
        string.Join(' ', option.Tokens.Select(t => t.Value).Prepend(option.Option.Name));

    /// <summary>The kind of output: <c>--format json</c> is that of <c>--json</c>.</summary>
    private static string Kind(string written) => written.Replace("--format ", "--", StringComparison.Ordinal);
}
