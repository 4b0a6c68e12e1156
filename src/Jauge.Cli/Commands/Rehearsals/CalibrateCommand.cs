using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rehearsal.Calibration;
using Jauge.Report.Json;
using Jauge.Report.Rehearsals;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary><c>jauge calibrate FILE</c>: the times that the file states, as they were measured.</summary>
internal static class CalibrateCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new CalibrateOptions(common);
        var command = common.Verb("calibrate", "which of its times were measured otherwise? fits them and writes them into the file",
            "lesquels de ses temps ont été mesurés autrement ? les ajuste et les écrit dans le fichier",
            common.File, common.Env, common.Set, options.From, options.Map, options.Judge, options.Seed, options.Write, common.Json,
            common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, CalibrateOptions options, CommonOptions common)
    {
        // what is set belongs to the rehearsal that is judged, not to the file
        if (verb.Load(SystemSettings.None) is not { Document: { } document } system) return ExitCode.Errors;
        var environment = verb.Chosen(system).Environment;
        var measured = MeasuredFiles.Read(verb.Parse.GetValue(options.From) ?? []);
        var calibrator = new Calibrator(document.In(environment), measured.Reading, measured.Evidence);
        var values = calibrator.Run(CalibrationMap.Read(verb.Parse.GetValue(options.Map) ?? [], calibrator));
        if (values.Count == 0) throw NothingMeasured(calibrator);
        var text = File.ReadAllText(document.Path);
        var file = new CalibrationWriter(document, environment, text).Write(values, common.Day(verb.Parse), common.Language);
        var judged = verb.Parse.GetValue(options.Judge) is { } path ? Judge(verb, options, system, file.Text, measured, path) : null;
        var writes = verb.Parse.GetValue(options.Write) && file.Changes.Count > 0;
        if (writes) FileSwap.Write(document.Path, file.Text);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, CalibrationJson.Of(environment, values, file, judged, writes));
        else CalibrationPrinter.Write(verb.Page, document.Path, values, file, judged, writes);
        return ExitCode.Done;
    }

    private static Judgement Judge(Verb verb, CalibrateOptions options, LoadedSystem system, string calibrated, MeasuredFiles measured,
        string path)
    {
        var evidence = MeasuredFiles.Evidenced(path);
        if (measured.Evidence.Any(e => e.Name == evidence.Name)) throw new UserError(
            new($"'{path}' is the very rehearsal that the times were fitted to",
                $"« {path} » est la répétition même sur laquelle les temps ont été ajustés"),
            new("rehearse another configuration, as with --set workload.users=…, and judge that one",
                "répétez une autre configuration, par exemple avec --set workload.users=…, et jugez celle-là"));
        using var interrupt = new Interrupt();
        return new CalibrationJudge(system, verb.Settings, evidence, verb.Parse.GetValue(options.Seed)).Run(calibrated, interrupt.Token);
    }

    private static UserError NothingMeasured(Calibrator calibrator)
    {
        var names = string.Join(", ", calibrator.Times.Select(t => t.Path).Take(6));
        return new(new("nothing in these files measures a time that the file states",
            "rien dans ces fichiers ne mesure un temps que le fichier indique"),
            new($"say which series measures which path by --map PATH=SERIES; the file states {names}",
                $"dites quelle série mesure quel chemin par --map CHEMIN=SÉRIE ; le fichier indique {names}"), ExitCode.Errors);
    }
}
