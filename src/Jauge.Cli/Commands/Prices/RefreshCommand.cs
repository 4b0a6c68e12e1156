using System.CommandLine;
using Jauge.Catalog.Refresh;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Prices;

namespace Jauge.Cli.Commands.Prices;

/// <summary><c>jauge prices refresh</c>: today's list prices, into a dated snapshot.</summary>
internal static class RefreshCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new RefreshSettings(common);
        var command = common.Verb(
            "refresh", "read today's list prices into a dated snapshot",
            "lire les prix publics du jour dans un relevé daté",
            options.Provider, options.Regions, options.Services, options.Out, options.Restart, options.Address);
        command.SetAction(parse => Run(parse, options, common, shell));
        return command;
    }

    private static int Run(ParseResult parse, RefreshSettings options, CommonOptions common, Shell shell)
    {
        var provider = parse.GetRequiredValue(options.Provider);
        var bag = new DiagnosticBag();
        var mapping = RefreshMapping.Load(Path.Combine(Home.Catalog, provider), bag);
        var outcome = mapping is null ? null : Refresh(parse, Source(mapping, parse, options), options, common, shell);
        foreach (var diagnostic in outcome?.Diagnostics ?? []) bag.Add(diagnostic);
        if (bag.Count > 0) new DiagnosticPrinter(common.ErrorPage(parse, shell), SourceFiles.Read).Write(bag.Sorted());
        if (outcome is { Status: RefreshStatus.Done }) Tell(parse, provider, outcome, common, shell);
        return outcome?.Status switch
        {
            RefreshStatus.Done => ExitCode.Done,
            RefreshStatus.Interrupted => ExitCode.Interrupted,
            _ => ExitCode.Errors,
        };
    }

    private static void Tell(ParseResult parse, string provider, RefreshOutcome outcome, CommonOptions common, Shell shell)
    {
        var page = common.PageOn(parse, shell);
        RefreshPrinter.Write(page, outcome);
        var command = $"jauge prices diff {provider}";
        page.Paragraph(page.Say($"read what changed: {command}", $"lire ce qui a changé : {command}"), 2);
    }

    private static IPriceSource Source(RefreshMapping mapping, ParseResult parse, RefreshSettings options)
    {
        var question = mapping.Question(parse.GetValue(options.Regions) ?? [], parse.GetValue(options.Services) ?? []);
        var address = parse.GetValue(options.Address) is { } given ? new Uri(given) : null;
        return mapping.Provider == "aws" ? new AwsPriceList(question, address) : new AzureRetailPrices(question, address);
    }

    private static RefreshOutcome Refresh(ParseResult parse, IPriceSource source, RefreshSettings options, CommonOptions common,
        Shell shell)
    {
        using var interrupt = new Interrupt();
        using var client = RefreshHttp.CreateClient();
        using var progress = new ProgressLine(common.ErrorPage(parse, shell), shell.Error, Shell.IsErrorTerminal);
        var refresh = new PriceRefresh(client, new RefreshOptions(), Random.Shared.NextDouble, TimeProvider.System);
        return refresh.RunAsync(source, parse.GetRequiredValue(options.Out), parse.GetValue(options.Restart), progress, interrupt.Token)
            .GetAwaiter().GetResult();
    }
}
