using Jauge.Core;

namespace Jauge.Rehearsal.Backups;

/// <summary>What goes wrong with backups, aloud: one factory method per code, JG5230 to JG5239.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class BackupDiagnostics
{
    /// <summary>A backup is not what was written.</summary>
    public static Diagnostic Corrupted(string backup, string words) => Error(
        "JG5230",
        new Text($"the backup of {backup} is damaged and cannot be restored",
            $"la sauvegarde de {backup} est endommagée et ne peut être restaurée"),
        Said(words));

    /// <summary>The log ends before the instant that was asked for.</summary>
    public static Diagnostic LogEndsEarly(string backup, string target, string words) => Error(
        "JG5231",
        new Text($"{backup} cannot be brought to {target}: its log ends earlier, or a file of it is missing",
            $"{backup} ne peut être ramenée à {target} : son journal s'arrête avant, ou un de ses fichiers manque"),
        Said(words));

    /// <summary>The repository does not open with this key.</summary>
    public static Diagnostic WrongKey(string backup) => Error(
        "JG5232",
        new Text($"the backup of {backup} does not open: the encryption key is another",
            $"la sauvegarde de {backup} ne s'ouvre pas : la clé de chiffrement est une autre"),
        new Text("keep the key somewhere that the loss of the server does not reach, and try it",
            "gardez la clé là où la perte du serveur ne l'atteint pas, et essayez-la"));

    /// <summary>What was restored is not what was there.</summary>
    public static Diagnostic Differs(string backup, Text what) => Error(
        "JG5233",
        new Text($"what was restored of {backup} is not what was there: {what.English}",
            $"ce qui a été restauré de {backup} n'est pas ce qui était là : {what.French}"),
        new Text("do not trust this backup; make a full one and restore it",
            "ne vous fiez pas à cette sauvegarde ; faites-en une complète et restaurez-la"));

    /// <summary>The backup tool cannot reach the server.</summary>
    public static Diagnostic NoSocket(string server) => Error(
        "JG5234",
        new Text($"{server} cannot be backed up: the path of its folder is too long for a UNIX socket (107 bytes)",
            $"{server} ne peut être sauvegardé : le chemin de son dossier est trop long pour un socket UNIX (107 octets)"),
        new Text("point TMPDIR at a folder with a shorter path", "désignez par TMPDIR un dossier au chemin plus court"));

    private static Text Said(string words) => words.Length == 0 ? new("its tool said nothing", "son outil n'a rien dit")
        : new($"its tool says:\n{words}", $"son outil dit :\n{words}");

    private static Diagnostic Error(string code, Text message, Text help) =>
        new(code, Severity.Error, SourceSpan.None("rehearsal"), message, help);
}
