namespace Jauge.StandIn.Tests.Support;

/// <summary>A file that lasts as long as a test needs it.</summary>
internal sealed class TempFile : IDisposable
{
    internal TempFile(string text) => File.WriteAllText(Path, text);

    internal string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
