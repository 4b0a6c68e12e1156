using Jauge.Core;

namespace Jauge.Rendering.Tests.Terraform;

/// <summary>What the check says about each wrong configuration; it is started once for all.</summary>
public sealed class WrongConfigurationChecks
{
    private readonly string _said;

    /// <summary>Writes them all and reads them all.</summary>
    public WrongConfigurationChecks()
    {
        using var folder = new ScratchFolder();
        foreach (var wrong in WrongConfigurations.All) wrong.Write(Sample, folder.Path);
        var folders = WrongConfigurations.All.Select(w => Path.Combine(folder.Path, w.Name));
        _said = RealTool.Refuses("node", Validators, ["terraform.mjs", .. folders])
            .Replace(folder.Path + "/", "", StringComparison.Ordinal);
    }

    internal static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");

    internal static string Sample => Clone.Find("tests", "Jauge.Rendering.Tests", "Terraform", "sample");

    internal string About(string name) =>
        string.Join('\n', _said.Split('\n').Where(l => l.StartsWith($"{name}: ", StringComparison.Ordinal)));
}
