using System.Globalization;
using System.Text;

namespace Jauge.Rehearsal.Backups;

/// <summary>pgBackRest's configuration: everything it writes stays in the rehearsal's folder.</summary>
public static class PgBackRestFile
{
    /// <summary>The file. The server is not in it: the same repository serves each node of a cluster.</summary>
    /// <param name="folder">Holds the repository, locks and spool.</param>
    /// <param name="settings">How it is backed up.</param>
    public static string Write(string folder, BackupSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = new StringBuilder("[global]\n");
        Add(text, "repo1-path", Path.Combine(folder, "repository"));
        Add(text, "repo1-retention-full", settings.KeptFull.ToString(CultureInfo.InvariantCulture));
        if (settings.EncryptionKey is { } key)
        {
            Add(text, "repo1-cipher-type", "aes-256-cbc");
            Add(text, "repo1-cipher-pass", key);
        }

        foreach (var place in new[] { "lock", "log", "spool" }) Add(text, $"{place}-path", Path.Combine(folder, place));
        Add(text, "start-fast", "y");
        Add(text, "compress-type", "lz4");
        Add(text, "process-max", "1");
        Add(text, "job-retry", "0"); // a file that is damaged stays so: it would only fail half a minute later
        Add(text, "log-level-file", "off");
        Add(text, "log-level-console", "off");
        Add(text, "log-level-stderr", "warn");
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}={value}\n");
}
