using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Layout;
using Jauge.Spec;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary>What every verb on a system file has in common.</summary>
internal sealed class Verb(CommonOptions common, Shell shell, ParseResult parse)
{
    private Page? _page;

    public ParseResult Parse => parse;

    public Shell Shell => shell;

    /// <summary>Standard output.</summary>
    public Page Page => _page ??= common.PageOn(parse, shell);

    /// <summary>The file or folder, as it was typed.</summary>
    public string Given => parse.GetRequiredValue(common.File);

    /// <summary>The option of the environment.</summary>
    public Option<string?> Environment => common.Env;

    public bool IsEnvironmentAsked => parse.GetValue(common.Env) is not null;

    public bool IsJson => parse.GetValue(common.Json);

    /// <summary>Reads the system; null when it has errors, which are then printed.</summary>
    public LoadedSystem? Load() => Load(Given, Settings);

    /// <summary>The same with other changes than those of the command line.</summary>
    public LoadedSystem? Load(SystemSettings settings) => Load(Given, settings);

    /// <summary>The same of another file.</summary>
    public LoadedSystem? Load(string given, SystemSettings settings)
    {
        var system = LoadedSystem.Read(SystemFile.Find(given), parse.GetValue(common.Catalog), settings);
        if (!system.HasErrors) return system;
        new DiagnosticPrinter(common.ErrorPage(parse, shell), SourceFiles.With(settings)).Write(system.Diagnostics);
        return null;
    }

    /// <summary>What the command line changes in the file.</summary>
    public SystemSettings Settings => common.Settings(parse);

    /// <summary>The environment that is asked for, else the main one.</summary>
    /// <exception cref="UserError">The file has no such environment.</exception>
    public Deployment Chosen(LoadedSystem system) =>
        parse.GetValue(common.Env) is { } name ? Chosen(system, name) : system.Deployments[^1];

    /// <summary>An environment by its name.</summary>
    /// <exception cref="UserError">The file has no such environment.</exception>
    public static Deployment Chosen(LoadedSystem system, string name)
    {
        var names = system.Deployments.Select(d => d.Environment).ToList();
        if (system.Deployments.FirstOrDefault(d => d.Environment == name) is { } chosen) return chosen;
        var mistake = SpecDiagnostics.UnknownEnvironment(system.Document!.Path, name, names);
        throw new UserError(
            new($"{mistake.Message.English} ({mistake.Code})", $"{mistake.Message.French} ({mistake.Code})"),
            NearestName.Help(name, names) ?? mistake.Help);
    }
}
