using System.CommandLine;
using Jauge.Cli.Options;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge help [VERB]</c>: what <c>--help</c> says, for those who type it the other way round.</summary>
internal static class HelpCommand
{
    public const string Name = "help";

    public static Command Create(CommonOptions common)
    {
        Argument<string[]> verb = new("VERB") { Description = common.Say("the verb to explain", "le verbe à expliquer"),
            Arity = ArgumentArity.ZeroOrMore };
        return common.Verb(Name, "this page, or that of a verb", "cette page, ou celle d'un verbe", verb);
    }

    /// <summary>The same arguments with <c>--help</c>; unchanged where they do not ask for help so.</summary>
    public static string[] Turned(string[] arguments)
    {
        var at = Array.FindIndex(arguments, a => !a.StartsWith('-'));
        // the word after an option may be its value
        if (at < 0 || arguments[at] != Name || (at > 0 && arguments[at - 1] is "--lang" or "--width" or "--today")) return arguments;
        return [.. arguments[..at], .. arguments[(at + 1)..], "--help"];
    }
}
