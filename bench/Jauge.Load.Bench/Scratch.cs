namespace Jauge.Load.Bench;

/// <summary>A folder of the run's own, gone when it ends.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("jauge-load-bench-").FullName;

    public string File(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
