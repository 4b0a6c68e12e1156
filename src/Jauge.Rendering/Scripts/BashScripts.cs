using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Shell;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Scripts;

/// <summary>The scripts in bash.</summary>
internal sealed class BashScripts(IReadOnlyList<EnvironmentPlan> plans)
{
    private const string Folder = "scripts";
    private const string Common = "common.sh";
    private readonly ScriptText _text = new(plans[0].Context);
    private readonly ScriptLibrary _library = ScriptLibrary.Bash(plans[0].Context);

    internal IEnumerable<RenderedFile> Files()
    {
        var scripts = Enum.GetValues<Operation>().Where(IsThere).Select(Script).Concat(new SetupScripts(plans).All())
            .Concat(new CostScript(plans).All()).ToList();
        foreach (var script in scripts) yield return new($"{Folder}/{script.File}", Write(script)) { IsExecutable = true };
        foreach (var file in _library.Render($"{Folder}/lib", scripts.SelectMany(Libraries))) yield return file;
    }

    private bool IsThere(Operation operation) =>
        operation is Operation.Deploy or Operation.Verify || plans.Any(p => p.Steps(operation).Count > 0);

    private BashScript Script(Operation operation) =>
        new($"{operation.ToString().ToLowerInvariant()}.sh", _text.Purpose(operation), ScriptText.Options(operation))
    {
        Components = [.. plans.SelectMany(p => p.Steps(operation)).Select(s => s.Component).Distinct()],
        Arms = [.. plans.Select(p =>
            (p.Context.Environment, (IReadOnlyList<ShellStatement>)[.. new EnvironmentArm(p, operation).Statements()]))],
        IsLocked = operation != Operation.Verify,
        DeploysFiles = operation == Operation.Deploy && plans.Any(p => p.HasTerraform),
    };

    private string Write(BashScript script) => ShellWriter.Write(
    [
        Comment(script.Purpose), Blank,
        Run("set", "-Eeuo", "pipefail"),
        Set("SYSTEM", plans[0].Context.System),
        Set("KNOWN_ENVIRONMENTS", Environments),
        Set("HERE", ShellWord.Output(Run("cd", "--", ShellWord.Output(Run("dirname", "--", ShellWord.ScriptPath))).And(Run("pwd")))),
        Run("readonly", "SYSTEM", "KNOWN_ENVIRONMENTS", "HERE"),
        .. script.DeploysFiles ? [Set("DELIVERY", ShellWord.Output(Run("dirname", "--", ShellWord.Variable("HERE"))), isReadOnly: false)]
            : Array.Empty<ShellStatement>(),
        .. Libraries(script).Select(l => Source("HERE", $"lib/{l}")), Blank,
        Function("usage", [Here(Run("cat"), _text.Usage(script.File, Environments, script.Options, script.Components))]), Blank,
        Run("set_traps"),
        Run("read_options", script.Options, ShellWord.Arguments),
        .. script.IsLocked ? [Run("lock")] : Array.Empty<ShellStatement>(), Blank,
        Case(ShellWord.Variable("ENVIRONMENT"), script.Arms.Select(a => ((string?)a.Environment, a.Body.AsEnumerable()))),
    ]);

    private string Environments => string.Join(' ', plans.Select(p => p.Context.Environment));

    // the libraries of the functions that are called, and the one that these lean on
    private IEnumerable<string> Libraries(BashScript script) =>
        script.Arms.SelectMany(a => ShellCalls.In(a.Body)).Select(_library.FileOf).OfType<string>()
        .Prepend(Common).Distinct().OrderBy(l => l != Common).ThenBy(l => l, StringComparer.Ordinal);
}
