using System.Diagnostics;

namespace TrytonReplica;

/// <summary>A program that runs to its end.</summary>
internal static class Command
{
    /// <summary>Runs it, and gives what it wrote to standard output.</summary>
    /// <param name="program">Looked up on PATH.</param>
    /// <param name="arguments">As it receives them.</param>
    /// <param name="environment">Added to this process' own.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <exception cref="CommandException">It is missing, or did not exit 0.</exception>
    public static async Task<string> Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        using var process = Start(program, arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0 ? await output : throw new CommandException($"{program} failed: {LastLines(await errors)}");
    }

    private static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandException($"{program} is missing: apt-get install tryton-server tryton-modules-sale tryton-modules-account-invoice-stock tryton-proteus postgresql-client");
        }
    }

    private static string LastLines(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(5));
}
