using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;
using Jauge.Spec.Tests.Diagnostics;

namespace Jauge.Spec.Tests.Scenarios;

/// <summary>Load tests in a file of their own: <c>name.yaml</c> is the input, <c>name.expected</c> the same text with the mistakes under
/// their lines.</summary>
public sealed class ScenarioTests
{
    private static readonly string Folder = Clone.Find("tests", "Jauge.Spec.Tests", "Scenarios");

    public static TheoryData<string> Inputs =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_AFileWithMistakes_SaysEachInItsPlace(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".yaml")).ReplaceLineEndings("\n");
        var bag = new DiagnosticBag();
        ScenarioDocument.ReadText(text, "load.yaml", bag);
        Golden.Check(Path.Combine(Folder, name + ".expected"), AnnotatedText.Of(text, bag.Sorted()));
    }

    [Theory]
    [InlineData("load: a\nrequests: { home: GET / }\n", true)]
    [InlineData("system: a\nload: b\n", false)]
    [InlineData("system: a\n", false)]
    [InlineData("- load\n", false)]
    [InlineData("load: [\n", false)]
    public void IsOne_AFile_HasTheKeyLoadAndNoSystem(string text, bool isOne)
    {
        using var folder = new Scratch();
        ScenarioDocument.IsOne(folder.Write("a.yaml", text)).ShouldBe(isOne);
    }

    [Fact]
    public void Classes_WithHeadersOfAll_HaveThemBesideTheirOwn()
    {
        var read = Read("load: a\nheaders: { Accept: text/html, X-A: 1 }\nrequests: { home: { path: GET /, headers: { accept: '*/*' } } }\n");
        read.Classes["home"].Headers.Select(h => $"{h.Key}={h.Value}").ShouldBe(["X-A=1", "accept=*/*"]);
    }

    [Fact]
    public void Workload_OfATest_IsThatOfASystem()
    {
        var read = Read("load: a\nrequests: { home: GET / }\nusers: 20\nthink: exponential(5 s)\nramp: 10 s\nhold: 1 min\nspikes: { at: 20 s, users: 40, for: 5 s }\n");
        read.Workload.ShouldBe(new WorkloadSpec
        {
            Users = 20, Think = new ExponentialDistribution(TimeSpan.FromSeconds(5)), Ramp = TimeSpan.FromSeconds(10),
            Hold = TimeSpan.FromMinutes(1),
            Spikes = [new SpikeSpec { At = TimeSpan.FromSeconds(20), Users = 40, For = TimeSpan.FromSeconds(5) }],
        });
    }

    [Fact]
    public void Read_ATable_HasItsColumnsAndRows()
    {
        var table = Table("email,\"a \"\"name\"\"\"\nann@example.org,\"Ann, or\nAnne\"\nbob@example.org,\n", "GET /{{users.email}}",
            out var codes);
        codes.ShouldBeEmpty();
        table!.Columns.ShouldBe(["email", "a \"name\""]);
        table.Rows.Select(r => string.Join('|', r)).ShouldBe(["ann@example.org|Ann, or\nAnne", "bob@example.org|"]);
    }

    [Theory]
    [InlineData("", "JG5007")]
    [InlineData("a,a\n1,2\n", "JG5007")]
    [InlineData("a,b\n", "JG5007")]
    [InlineData("a,b\n1\n", "JG5007")]
    [InlineData("mail\nx\n", "JG5008")]
    public void Read_ATableThatIsWrong_SaysSo(string csv, string code)
    {
        Table(csv, "GET /{{users.email}}", out var codes);
        codes.ShouldBe([code]);
    }

    [Fact]
    public void Read_ATableThatIsNotThere_SaysSo()
    {
        Table(null, "GET /{{users.email}}", out var codes);
        codes.ShouldBe(["JG5007"]);
    }

    private static DataFile? Table(string? csv, string path, out IReadOnlyList<string> codes)
    {
        using var folder = new Scratch();
        if (csv is not null) folder.Write("users.csv", csv);
        var bag = new DiagnosticBag();
        var requests = EquatableMap.Of(("home", new RequestSpec { Path = path }));
        var read = DataFiles.Read(folder.Path, EquatableMap.Of(("users", new DataSpec { File = "users.csv" })), requests,
            _ => SourceSpan.None("load.yaml"), bag);
        codes = [.. bag.Sorted().Select(d => d.Code)];
        return read.TryGetValue("users", out var table) ? table : null;
    }

    private static LoadScenarioSpec Read(string text)
    {
        var bag = new DiagnosticBag();
        var document = ScenarioDocument.ReadText(text, "load.yaml", bag);
        bag.Sorted().ShouldBeEmpty();
        return document!.Spec;
    }

    private sealed class Scratch : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jauge-load-");

        public string Path => _folder.FullName;

        public string Write(string name, string text)
        {
            var path = System.IO.Path.Combine(Path, name);
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
