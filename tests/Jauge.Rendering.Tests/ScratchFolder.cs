using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("jauge-render-").FullName;

    internal void Write(Delivery delivery, string below = "")
    {
        foreach (var file in delivery.Files)
        {
            var path = System.IO.Path.Combine(Path, below, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
