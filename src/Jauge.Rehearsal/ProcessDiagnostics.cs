using Jauge.Core;

namespace Jauge.Rehearsal;

/// <summary>What goes wrong with processes, ports and disks: one factory method per code, JG5200 to JG5219.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class ProcessDiagnostics
{
    /// <summary>A program that the rehearsal starts is not installed.</summary>
    public static Diagnostic MissingProgram(string program, string package) => Error(
        "JG5200",
        new Text($"the program `{program}` is not installed", $"le programme « {program} » n'est pas installé"),
        new Text($"install it: apt-get install --no-install-recommends {package}",
            $"installez-le : apt-get install --no-install-recommends {package}"));

    /// <summary>A part ended before it answered.</summary>
    public static Diagnostic EndedEarly(string part, string how, string log) => Error(
        "JG5201",
        new Text($"{part} ended before it was ready ({how})", $"{part} s'est arrêté avant d'être prêt ({how})"),
        LastLines(log));

    /// <summary>A part did not answer within its limit.</summary>
    public static Diagnostic NotReady(string part, string limit, string log) => Error(
        "JG5202",
        new Text($"{part} was not ready within {limit}", $"{part} n'était pas prêt au bout de {limit}"),
        LastLines(log));

    /// <summary>Somebody else listens where a part should.</summary>
    public static Diagnostic BusyPort(string part, int port) => Error(
        "JG5203",
        new Text($"port {port} of {part} is taken by another program", $"le port {port} de {part} est pris par un autre programme"),
        new Text($"choose another port, or see who has it: ss -ltnp 'sport = :{port}'",
            $"choisissez un autre port, ou voyez qui l'a : ss -ltnp 'sport = :{port}'"));

    /// <summary>The disk of the rehearsal's folder is full.</summary>
    public static Diagnostic DiskFull(string folder, string free) => Error(
        "JG5204",
        new Text($"the disk of {folder} is full ({free} left)", $"le disque de {folder} est plein (il reste {free})"),
        new Text("free some space, or point TMPDIR at another disk", "libérez de la place, ou désignez un autre disque par TMPDIR"));

    /// <summary>Not one free port is left in the range.</summary>
    public static Diagnostic NoFreePort(int first, int last) => Error(
        "JG5205",
        new Text($"no port between {first} and {last} is free", $"aucun port n'est libre entre {first} et {last}"),
        new Text("stop what listens there: ss -ltn lists it", "arrêtez ce qui y écoute : ss -ltn le montre"));

    /// <summary>Processes cannot be isolated on this operating system.</summary>
    public static Diagnostic NeedsLinux() => Error(
        "JG5206",
        new Text("a rehearsal needs Linux: its parts are isolated by namespaces",
            "une répétition demande Linux : ses composants sont isolés par des espaces de noms"),
        new Text("run it in a Linux virtual machine or container", "lancez-la dans une machine virtuelle ou un conteneur Linux"));

    /// <summary>A user that a server must run as does not exist.</summary>
    public static Diagnostic NoSuchUser(string part, string user) => Error(
        "JG5207",
        new Text($"{part} must run as the user `{user}`, who does not exist here",
            $"{part} doit tourner sous l'utilisateur « {user} », qui n'existe pas ici"),
        new Text("install the Debian package of the part: it creates its user",
            "installez le paquet Debian du composant : il crée son utilisateur"));

    /// <summary>A command of the preparation failed.</summary>
    public static Diagnostic CommandFailed(string command, string how, string log) => Error(
        "JG5208",
        new Text($"{command} failed ({how})", $"{command} a échoué ({how})"),
        LastLines(log));

    /// <summary>The rehearsal's folder cannot be made.</summary>
    public static Diagnostic NoFolder(string folder, string reason) => Error(
        "JG5209",
        new Text($"no folder can be made under {folder}: {reason}", $"aucun dossier ne peut être créé sous {folder} : {reason}"),
        new Text("point TMPDIR at a folder that you may write to", "désignez par TMPDIR un dossier où vous pouvez écrire"));

    private static Text LastLines(string log) => log.Length == 0
        ? new Text("it wrote nothing", "il n'a rien écrit")
        : new Text($"its last lines:\n{log}", $"ses dernières lignes :\n{log}");

    private static Diagnostic Error(string code, Text message, Text help) =>
        new(code, Severity.Error, SourceSpan.None("rehearsal"), message, help);
}
