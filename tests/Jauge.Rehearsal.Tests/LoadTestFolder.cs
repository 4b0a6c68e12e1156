using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Tests;

/// <summary>A folder with a system and the load test that it names, <c>load.yaml</c>.</summary>
internal sealed class LoadTestFolder : IDisposable
{
    internal LoadTestFolder(string test) => Write("load.yaml", test);

    internal string Path { get; } = Directory.CreateTempSubdirectory("jauge-load-test-").FullName;

    internal string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    internal Deployment Describe(string yaml)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(Write("system.yaml", yaml), bag)!;
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return new Resolver(Given.Catalog, bag).Resolve(document, document.MainEnvironment);
    }

    public void Dispose() => Directory.Delete(Path, true);
}
