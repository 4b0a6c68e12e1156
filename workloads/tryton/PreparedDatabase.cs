using System.Security.Cryptography;
using System.Text;

namespace TrytonReplica;

/// <summary>The file that keeps a prepared database: made once for each version of what it is made by.</summary>
/// <param name="Path">In the user's cache; it may not be there yet.</param>
internal sealed record PreparedDatabase(string Path)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    public bool Exists => File.Exists(Path);

    /// <summary>Named by the versions of Tryton's packages, the modules, and the script that fills it.</summary>
    public static async Task<PreparedDatabase> Find(TrytonSettings settings, string script, CancellationToken cancellation)
    {
        var versions = await Command.Run("dpkg-query", ["-W", "-f", "${Package}=${Version}\n", "tryton-*"], NoVariables, cancellation);
        var made = $"{versions}\n{string.Join(' ', settings.Modules)}\n{await File.ReadAllTextAsync(script, cancellation)}";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..16];
        return new PreparedDatabase(System.IO.Path.Combine(settings.Cache, $"{key}.dump"));
    }

    /// <summary>Keeps what the database holds now; a crash leaves no half file under the name.</summary>
    public async Task Keep(TrytonSettings settings, CancellationToken cancellation)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var unfinished = $"{Path}.{Environment.ProcessId}";
        await Command.Run("pg_dump", ["-Fc", "--no-owner", "-T", Preparation.Marker, "-f", unfinished, settings.TrytonUri], NoVariables,
            cancellation);
        File.Move(unfinished, Path, overwrite: true);
    }

    /// <summary>Fills an empty database with it, wholly or not at all.</summary>
    public Task Restore(TrytonSettings settings, CancellationToken cancellation) =>
        Command.Run("pg_restore", ["--no-owner", "--single-transaction", "-d", settings.TrytonUri, Path], NoVariables, cancellation);
}
