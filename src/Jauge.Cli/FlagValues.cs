using System.CommandLine;
using Jauge.Core;

namespace Jauge.Cli;

/// <summary>Finds flags that were given a value: the parser would take the value for an argument.</summary>
internal static class FlagValues
{
    /// <summary>What is wrong; null when no flag has a value other than true or false.</summary>
    public static UserError? In(string[] arguments, ParseResult parse)
    {
        foreach (var flag in Help.OptionsOf(parse.CommandResult).OfType<Option<bool>>())
            foreach (var argument in arguments.Where(a => a.StartsWith(flag.Name + "=", StringComparison.Ordinal)))
                if (!bool.TryParse(argument[(flag.Name.Length + 1)..], out _)) return Surplus(flag.Name);
        return null;
    }

    private static UserError Surplus(string flag) => new(new($"{flag} takes no value", $"{flag} ne prend pas de valeur"));
}
