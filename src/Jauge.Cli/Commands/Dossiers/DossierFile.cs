using System.Globalization;
using System.Text;
using Jauge.Cli.Loading;
using Jauge.Report.Layout;

namespace Jauge.Cli.Commands.Dossiers;

/// <summary>The file that a dossier is written into: a new one, or one that Jauge wrote before.</summary>
internal sealed class DossierFile
{
    private const int MarkWithin = 4096;
    private readonly string _path;
    private long _bytes;

    private DossierFile(string path) => _path = path;

    /// <summary>The file, before anything long is begun.</summary>
    /// <param name="given">A file, or a folder; null for a file in the current one.</param>
    /// <param name="system">Name of the system, for the file's own.</param>
    /// <param name="extension">With its dot.</param>
    /// <param name="mark">What stands near the beginning of a file that Jauge wrote.</param>
    /// <param name="force">Whether any file may be written over.</param>
    /// <exception cref="UserError">There is a file that Jauge did not write.</exception>
    public static DossierFile At(string? given, string system, string extension, string mark, bool force)
    {
        var path = given is null ? system + extension : Directory.Exists(given) ? Path.Combine(given, system + extension) : given;
        if (!force && File.Exists(path) && !Beginning(path).Contains(mark, StringComparison.Ordinal))
            throw new UserError(new($"'{path}' is there already, and Jauge did not write it: nothing was written",
                $"« {path} » existe déjà et n'est pas de Jauge : rien n'a été écrit"),
                new("--force writes over it", "--force le remplace"), ExitCode.Errors);
        return new(path);
    }

    /// <summary>Writes it whole, or not at all.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    public void Write(string text)
    {
        _bytes = Encoding.UTF8.GetByteCount(text);
        FileSwap.Write(_path, text);
    }

    /// <summary>Says that it is there, and how large.</summary>
    public void Tell(Page page)
    {
        var size = (_bytes / 1024).ToString("N0", page.Format);
        page.Paragraph("✓ ".In(Ink.Good) + page.Say($"{_path} is written ({size} KiB)", $"{_path} est écrit ({size} Kio)"));
    }

    private static string Beginning(string path)
    {
        using var reader = new StreamReader(path);
        var begin = new char[MarkWithin];
        return new(begin, 0, reader.ReadBlock(begin, 0, begin.Length));
    }
}
