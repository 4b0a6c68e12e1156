using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rehearsal;
using Jauge.Report.Layout;

namespace Jauge.Cli;

/// <summary>What is said when a run ends without an answer.</summary>
internal static class Failures
{
    /// <summary>Tells the user and gives the exit code.</summary>
    public static int Tell(Exception failure, Page page) => failure switch
    {
        UserError error => Tell(error, page),
        RehearsalException stopped => Tell(Stopped(stopped.Diagnostic), page),
        OperationCanceledException => ExitCode.Interrupted,
        IOException or UnauthorizedAccessException => Tell(Unwritable(failure, page), page, ExitCode.Errors),
        _ => TellBug(failure, page),
    };

    private static UserError Stopped(Diagnostic why) =>
        new(new($"{why.Message.English} ({why.Code})", $"{why.Message.French} ({why.Code})"), why.Help, ExitCode.Errors);

    private static string Unwritable(Exception failure, Page page) =>
        page.Say($"reading or writing failed: {failure.Message}", $"une lecture ou une écriture a échoué : {failure.Message}");

    private static int Tell(UserError error, Page page)
    {
        Tell(page.Say(error.Told), page, error.Code);
        if (error.Help is { } help) page.Paragraph(page.Say(help), 7);
        return error.Code;
    }

    private static int Tell(string message, Page page, int code)
    {
        page.Paragraph("jauge: ".In(Ink.Bad) + message, 0, 7);
        return code;
    }

    private static int TellBug(Exception failure, Page page)
    {
        var traced = Shell.Variable("JAUGE_TRACE") == "1";
        page.Line("jauge: ".In(Ink.Bad) + page.Say(
            $"a bug of ours ({failure.GetType().Name}); please report it with the file. JAUGE_TRACE=1 shows the details.",
            $"un défaut de Jauge ({failure.GetType().Name}) ; signalez-le avec le fichier. JAUGE_TRACE=1 montre les détails."));
        if (traced) foreach (var line in failure.ToString().Split('\n')) page.Line(line.TrimEnd().Faint());
        return ExitCode.OurBug;
    }
}
