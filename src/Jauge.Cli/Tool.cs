using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Jauge.Cli.Commands;
using Jauge.Cli.Commands.Dossiers;
using Jauge.Cli.Commands.Loads;
using Jauge.Cli.Commands.Prices;
using Jauge.Cli.Commands.Rehearsals;
using Jauge.Cli.Commands.Render;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Cli;

/// <summary>The whole run: parse, act, write once, answer with an exit code.</summary>
internal static class Tool
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(string[] arguments)
    {
        using var shell = Shell.OfProcess();
        var language = SpokenLanguage.Of(arguments);
        try
        {
            var code = Act(arguments, shell, language);
            shell.Flush();
            return code;
        }
        catch (Exception failure)
        {
            return Failures.Tell(failure,
                new TerminalPage(shell.Error, language, Shell.Width, Shell.IsErrorTerminal && Shell.WantsColours));
        }
    }

    private static int Act(string[] arguments, Shell shell, Language language)
    {
        var common = new CommonOptions(language);
        var parse = Root(common, shell).Parse(HelpCommand.Turned(arguments), Parser);
        if (FlagValues.In(arguments, parse) is { } surplus) throw surplus;
        if (parse.Action is HelpAction && !UsageMistakes.AreInHelp(parse)) return Help.Write(parse, common.PageOn(parse, shell));
        if (UsageMistakes.AreIn(parse)) throw UsageMistakes.Of(parse);
        if (OutputConflicts.Of(parse) is { } conflict) throw conflict;
        return parse.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            Output = shell.Out, Error = shell.Error });
    }

    /// <summary>The verbs with their options; nothing is read or printed yet.</summary>
    internal static RootCommand Root(CommonOptions common, Shell shell)
    {
        var root = new RootCommand(common.Say(
            "Jauge reads one file that describes a web system and answers with evidence.",
            "Jauge lit un fichier qui décrit un système web et répond, preuves à l'appui."))
        {
            common.Lang, common.NoColor, common.Width, common.Today,
            PlanCommand.Create(common, shell), ReportCommand.Create(common, shell), CheckCommand.Create(common, shell),
            CostCommand.Create(common, shell),
            ReviewCommand.Create(common, shell), SimulateCommand.Create(common, shell), LoadCommand.Create(common, shell),
            SizeCommand.Create(common, shell), RehearseCommand.Create(common, shell), DrillCommand.Create(common, shell),
            CalibrateCommand.Create(common, shell), RenderCommand.Create(common, shell),
            AuditCommand.Create(common, shell), ExplainCommand.Create(common, shell), SchemaCommand.Create(common, shell),
            FormatCommand.Create(common, shell), InitCommand.Create(common, shell), PricesCommand.Create(common, shell),
            HelpCommand.Create(common),
        };
        root.SetAction(parse => Help.Write(parse, common.PageOn(parse, shell)));
        return root;
    }
}
