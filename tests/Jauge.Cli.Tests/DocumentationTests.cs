using System.CommandLine;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>docs/reference/cli.md names every verb and option that there is.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Clone.Root, "docs", "reference", "cli.md"));

    [Fact]
    public void Verbs_AreAllInThePage() =>
        Commands(Root()).Select(Path_).Where(p => p.Length > 0).ShouldAllBe(p => Page.Contains(p, StringComparison.Ordinal));

    [Fact]
    public void Options_AreAllInThePage() =>
        Commands(Root()).SelectMany(c => c.Options).Where(o => !o.Hidden).Select(o => o.Name).Distinct()
            .ShouldAllBe(o => Page.Contains(o, StringComparison.Ordinal));

    [Theory]
    [InlineData(Core.Language.English)]
    [InlineData(Core.Language.French)]
    public void VerbsAndOptions_AllSayWhatTheyAreFor(Core.Language language)
    {
        var commands = Commands(Root(language)).ToList();
        commands.ShouldAllBe(c => !string.IsNullOrEmpty(c.Description));
        commands.SelectMany(c => c.Options).Where(o => !o.Hidden && o.Name is not ("--help" or "--version"))
            .ShouldAllBe(o => !string.IsNullOrEmpty(o.Description));
        commands.SelectMany(c => c.Arguments).ShouldAllBe(a => !string.IsNullOrEmpty(a.Description));
    }

    private static RootCommand Root(Core.Language language = Core.Language.English) =>
        Cli.Tool.Root(new CommonOptions(language), Shell.OfProcess());

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    /// <summary><c>prices show</c>; empty for the root.</summary>
    private static string Path_(Command command) =>
        command is RootCommand ? "" : $"{Path_(command.Parents.OfType<Command>().First())} {command.Name}".Trim();
}
