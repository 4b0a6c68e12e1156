namespace Jauge.Cli.Tests.Support;

/// <summary>A clone of which only <c>./jauge</c> is real: a <c>dotnet</c> of a few lines writes down what it is asked and answers as the
/// test says.</summary>
internal sealed class PlayedClone : IDisposable
{
    private const string Dotnet = """
        #!/bin/sh
        echo "$*" >>"$PLAYED/calls"
        answer() { echo "$1"; exit 1; }
        case "$1" in
          --info) echo " RID:         $PLAYED_RID" ;;
          publish)
            readlink /proc/$$/fd/* >"$PLAYED/open"
            [ -z "$PLAYED_STOP" ] || { kill -INT "$PPID"; exit 130; }
            case "$*" in
              *PublishReadyToRun=true*) [ -z "$PLAYED_AHEAD" ] || answer "$PLAYED_AHEAD" ;;
              *) [ -z "$PLAYED_PLAIN" ] || answer "$PLAYED_PLAIN" ;;
            esac
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2" && echo played >"$2/jauge-cli.dll"
            ;;
          *) echo "tool: $*" ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public PlayedClone()
    {
        File.Copy(Clone.Find("jauge"), Path.Combine(_folder.Path, "jauge"));
        foreach (var name in new[] { "src/Jauge.Cli/Program.cs", "docs/index.md", "eng/lines.props", "Directory.Build.props",
            "Directory.Packages.props" }) _folder.Write(name, "");
        var dotnet = _folder.Write("bin/dotnet", Dotnet);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(dotnet, File.GetUnixFileMode(dotnet) | UnixFileMode.UserExecute);
    }

    /// <summary>The tool, where it was put.</summary>
    public string Tool => Path.Combine(_folder.Path, "out", "tool", "jauge-cli.dll");

    /// <summary>What <c>dotnet</c> was asked to publish since the last time, one line for each.</summary>
    public string[] Published()
    {
        var calls = Path.Combine(_folder.Path, "calls");
        string[] asked = File.Exists(calls) ? [.. File.ReadLines(calls).Where(call => call.StartsWith("publish", StringComparison.Ordinal))]
            : [];
        File.Delete(calls);
        return asked;
    }

    /// <summary>The files that <c>dotnet</c> was given open when it published, on Linux.</summary>
    public string[] Inherited() => File.ReadAllLines(Path.Combine(_folder.Path, "open"));

    /// <summary>A source, newer than whatever was built.</summary>
    public void Save(string name) => _folder.Write(name, "");

    /// <summary>A search path on which everything is that <c>./jauge</c> needs, save <c>dotnet</c>.</summary>
    public string ToolsWithoutDotnet()
    {
        var tools = Directory.CreateDirectory(Path.Combine(_folder.Path, "tools")).FullName;
        foreach (var name in new[] { "bash", "dirname", "readlink", "find", "env" })
            File.CreateSymbolicLink(Path.Combine(tools, name), Path.Combine("/usr/bin", name));
        return tools;
    }

    /// <summary>Types <c>./jauge</c>.</summary>
    /// <param name="played">What <c>dotnet</c> answers: its platform (<c>RID</c>), how publishing fails (<c>AHEAD</c>,
    /// <c>PLAIN</c>), and whether Ctrl-C is typed meanwhile (<c>STOP</c>); or a <c>LANG</c> or <c>PATH</c>.</param>
    /// <param name="arguments">After <c>./jauge</c>.</param>
    public Answer Type((string Name, string Value)[] played, params string[] arguments) => BuiltTool.Answer(BuiltTool.Start(
        "bash", [Path.Combine(_folder.Path, "jauge"), .. arguments],
        [
            ("PLAYED", _folder.Path), ("PLAYED_RID", "linux-x64"), ("PATH", $"{Path.Combine(_folder.Path, "bin")}:/usr/bin:/bin"),
            .. played.Select(p => (p.Name is "LANG" or "PATH" ? p.Name : "PLAYED_" + p.Name, p.Value)),
        ]));

    public void Dispose() => _folder.Dispose();
}
