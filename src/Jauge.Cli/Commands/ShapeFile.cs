using System.Text;
using Jauge.Cli.Loading;
using Jauge.Sizing;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Commands;

/// <summary>A chosen shape as something to keep: a patch of the file, and the command that confirms it.</summary>
internal static class ShapeFile
{
    private const string Step = "  ";

    /// <summary>Writes the changes of a shape as the environment would write them.</summary>
    public static void Write(string file, string environment, SizedShape shape)
    {
        var text = new StringBuilder($"environments:\n{Step}{environment}:\n");
        Tree(text, [.. shape.Settings.Select(s => (Keys: s.Path.Split('.'), s.Value))], 0, 2);
        FileSwap.Write(file, text.ToString());
    }

    private static void Tree(StringBuilder text, List<(string[] Keys, string Value)> settings, int depth, int indent)
    {
        foreach (var group in settings.GroupBy(s => s.Keys[depth]))
        {
            text.Append(string.Concat(Enumerable.Repeat(Step, indent))).Append(group.Key).Append(':');
            if (group.First().Keys.Length == depth + 1)
            {
                // in an environment a key is taken away by nothing
                text.Append(' ').Append(IsTakenAway(group.Last()) ? "~" : group.Last().Value).Append('\n');
                continue;
            }

            text.Append('\n');
            Tree(text, [.. group], depth + 1, indent + 1);
        }
    }

    private static bool IsTakenAway((string[] Keys, string Value) setting) =>
        setting.Value == "none" && setting.Keys[^1] is not "high-availability" and not "commitment";

    /// <summary>The command that plays the choice in full; empty where there is nothing to play.</summary>
    public static IReadOnlyList<string> Command(Verb verb, SizingAnswer answer)
    {
        if (answer.Chosen is not { IsSimulated: true } chosen) return [];
        var words = new List<string> { $"jauge simulate {Quoted(verb.Given)}" };
        if (verb.IsEnvironmentAsked) words.Add($"--env {Quoted(answer.Deployment.Environment)}");
        words.AddRange(verb.Settings.All.Concat(chosen.Settings).Select(s => $"--set {Quoted(s.ToString())}"));
        return words;
    }

    private static string Quoted(string word) => Options.SimulateOptions.Quoted(word);
}
