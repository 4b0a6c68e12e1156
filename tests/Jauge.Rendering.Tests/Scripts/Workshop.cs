using System.Diagnostics;
using Jauge.Core;

namespace Jauge.Rendering.Tests.Scripts;

/// <summary>A rendered delivery in a folder, with stand-ins for the commands that would reach a cloud: they write down how they were called
/// and answer what the test says.</summary>
internal sealed class Workshop : IDisposable
{
    private const string Stub =
        """
        #!/usr/bin/env bash
        call="${0##*/} $*"
        printf '%s\n' "$call" >>"$STUB_FOLDER/calls"
        while IFS=$'\t' read -r pattern code output; do
          # shellcheck disable=SC2053
          if [[ $call == $pattern ]]; then
            printf '%s' "$output"
            exit "$code"
          fi
        done <"$STUB_FOLDER/answers"
        """;

    private readonly ScratchFolder _folder = new();
    private readonly List<string> _answers = [];

    internal Workshop(string system, Language language = Language.English)
    {
        var delivery = SystemRendering.Render(Given.System(system), new() { Parts = [DeliveryPart.Scripts], Language = language });
        _folder.Write(delivery);
        foreach (var tool in new[] { "az", "aws", "kubectl", "terraform", "vercel", "psql", "mysql", "redis-cli", "openssl", "sleep" })
            Stand(tool);
    }

    internal Dictionary<string, string> Variables { get; } = [];

    internal IReadOnlyList<string> Calls => File.Exists(Below("calls")) ? File.ReadAllLines(Below("calls")) : [];

    /// <summary>Lets a stand-in take the place of one more command.</summary>
    internal void Stand(string tool)
    {
        Directory.CreateDirectory(Below("bin"));
        File.WriteAllText(Below("bin/" + tool), Stub);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Below("bin/" + tool), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What a call that fits a pattern prints, and how it ends; the first that fits counts.</summary>
    internal Workshop Answer(string pattern, string output, int code = 0)
    {
        _answers.Add($"{pattern}\t{code}\t{output}");
        return this;
    }

    internal string Below(string path) => Path.Combine(_folder.Path, path);

    internal (int Code, string Said) Run(string script, params string[] arguments)
    {
        File.WriteAllLines(Below("answers"), _answers);
        var start = new ProcessStartInfo("bash", [Below($"scripts/{script}"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = _folder.Path,
        };
        start.Environment["PATH"] = $"{Below("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STUB_FOLDER"] = _folder.Path;
        start.Environment["TMPDIR"] = _folder.Path;
        foreach (var (name, value) in Variables.Append(new("HTTP_TRIES", "2"))) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }

    public void Dispose() => _folder.Dispose();
}
