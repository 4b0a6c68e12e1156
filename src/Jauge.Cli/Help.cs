using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Cli;

/// <summary>Help pages: one line a verb, one line an option.</summary>
internal static class Help
{
    public static int Write(ParseResult parse, Page page)
    {
        var command = parse.CommandResult.Command;
        page.Paragraph(command.Description ?? "");
        page.Blank().Item("usage:".Strong(), UsageOf(command, page.Language));
        List(page, page.Say("verbs", "verbes"), command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        List(page, "arguments", command.Arguments.Where(a => !a.Hidden)
            .Select(a => (Placeholders.In(page.Language, a.Name), a.Description)));
        List(page, "options", OptionsOf(parse.CommandResult).Select(o => (Synopsis(page, o), (string?)Described(page, o))));
        if (command is RootCommand) Codes(page);
        return ExitCode.Done;
    }

    /// <summary><c>jauge cost FILE [OPTIONS]</c>.</summary>
    public static string UsageOf(Command command, Language language)
    {
        string Word(string name) => Placeholders.In(language, name);
        if (command is RootCommand) return $"jauge {Word("VERB")} [{Word("FILE")}] [OPTIONS]";
        var path = new List<string>();
        for (var c = command; c is not null and not RootCommand; c = c.Parents.OfType<Command>().FirstOrDefault()) path.Insert(0, c.Name);
        var arguments = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{Word(a.Name)}]" : Word(a.Name));
        var verbs = command.Subcommands.Count == 0 ? [] : new[] { $"[{string.Join('|', command.Subcommands.Select(c => c.Name))}]" };
        return string.Join(' ', ["jauge", .. path, .. verbs, .. arguments, "[OPTIONS]"]);
    }

    /// <summary>The options that a verb takes, its own first.</summary>
    public static IEnumerable<Option> OptionsOf(CommandResult result)
    {
        var own = result.Command.Options;
        var above = Parents(result).SelectMany(c => c.Options).Where(o => o.Recursive);
        return own.Concat(above).Where(o => !o.Hidden && o is not VersionOption).Distinct();
    }

    private static IEnumerable<Command> Parents(CommandResult result)
    {
        for (var parent = result.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
            yield return parent.Command;
    }

    private static void List(Page page, string title, IEnumerable<(string Name, string? Description)> entries)
    {
        var table = new TextTable(new Column(""), Column.Words(""));
        foreach (var (name, description) in entries) table.Row(name, description ?? "");
        if (!table.IsEmpty) page.Heading(title).Table(table, 2);
    }

    private static string Synopsis(Page page, Option option) =>
        option.HelpName is { } value ? $"{option.Name} {Placeholders.In(page.Language, value)}" : option.Name;

    private static string Described(Page page, Option option) =>
        option is HelpOption ? page.Say("this page", "cette page") : option.Description ?? "";

    private static void Codes(Page page)
    {
        page.Heading(page.Say("exit codes", "codes de sortie"));
        page.Paragraph(page.Say(
            "0 done · 1 the file has errors · 2 wrong usage · 3 a promise is contradicted or not kept · 70 a bug of ours · 130 interrupted",
            "0 fait · 1 le fichier a des erreurs · 2 mauvais usage · 3 une promesse est contredite ou non tenue · "
                + "70 un défaut de Jauge · 130 interrompu"), 2);
    }
}
