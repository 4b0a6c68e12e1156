namespace Jauge.Rendering.Tests.Terraform;

/// <summary>A mistake in the sample.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="File">That holds it.</param>
/// <param name="Right">What the sample says, once.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="Said">What a check must say, in part.</param>
internal sealed record WrongConfiguration(string Name, string File, string Right, string Wrong, string Said)
{
    internal void Write(string sample, string folder)
    {
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(folder, Name, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, Changed(Path.GetRelativePath(sample, file).Replace('\\', '/'),
                System.IO.File.ReadAllText(file)));
        }
    }

    private string Changed(string name, string text)
    {
        if (name != File || Right == Wrong) return text;
        text.ShouldContain(Right, Case.Sensitive, Name);
        return text.Replace(Right, Wrong, StringComparison.Ordinal);
    }
}
