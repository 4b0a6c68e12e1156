using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Jauge.Control.Rollout;
using Jauge.Core;
using Jauge.Testing;

namespace Jauge.Control.Tests;

/// <summary>The pages of docs/background/policies against the code: every parameter is there, with the default that the code has.</summary>
public sealed partial class PolicyPageTests
{
    private const string Unsaid = "…";
    private static readonly string Folder = Clone.Find("docs", "background", "policies");

    public static TheoryData<string> Tables => [.. Rows().Select(row => row.Type).Distinct()];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_OfParameters_HasThemAllWithTheirDefaults(string name)
    {
        var type = typeof(IRandomStream).Assembly.GetTypes().Single(type => type.Name == name);
        var rows = Rows().Where(row => row.Type == name).ToDictionary(row => row.Parameter, row => row.Default);
        rows.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(Parameters(type).Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        foreach (var (parameter, isRequired, value) in Parameters(type))
            Agrees(rows[parameter], isRequired, value)
                .ShouldBeTrue($"{name}.{parameter} is {value ?? "null"}, the page says {rows[parameter]}");
    }

    [Fact]
    public void Options_OfEveryPolicy_StandOnAPage()
    {
        var named = typeof(IRandomStream).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => type.Name);
        named.Except([.. Rows().Select(row => row.Type), "HistogramOptions"]).ShouldBeEmpty();
    }

    [Fact]
    public void Pages_AllOfThem_StandInTheIndex()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var page in Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!).Where(page => page != "README.md"))
            index.ShouldContain($"]({page})");
    }

    private static IEnumerable<(string Type, string Parameter, string Default)> Rows()
    {
        foreach (var page in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            var type = "";
            foreach (var line in File.ReadLines(page))
                if (Header().Match(line) is { Success: true } header)
                    type = header.Groups[1].Value;
                else if (type.Length > 0 && Row().Match(line) is { Success: true } row)
                    yield return (type, row.Groups[1].Value, row.Groups[2].Value);
                else if (!line.StartsWith('|'))
                    type = "";
        }
    }

    // The arguments of a record and what else can be set; a constructor's default stands for its property's.
    private static IEnumerable<(string Name, bool IsRequired, object? Value)> Parameters(Type type)
    {
        var arguments = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(argument => argument.Name is not "original")
            .DistinctBy(argument => argument.Name).ToList();
        var plain = type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance(type) : null;
        foreach (var argument in arguments)
            yield return (argument.Name!, !argument.HasDefaultValue, argument.HasDefaultValue ? argument.DefaultValue : null);
        foreach (var property in type.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && arguments.All(argument => argument.Name != property.Name)))
            yield return (property.Name, property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)),
                plain is null ? null : property.GetValue(plain));
    }

    private static bool Agrees(string said, bool isRequired, object? value) => (isRequired, value) switch
    {
        (true, _) => said == "required",
        (_, null) => said is "none" or Unsaid or "0 s",
        (_, bool flag) => said == (flag ? "yes" : "no"),
        (_, Enum name) => said == $"`{name}`",
        (_, IntOrPercent amount) => said == amount.Value.ToString(CultureInfo.InvariantCulture) + (amount.IsPercent ? " %" : ""),
        (_, TimeSpan time) => Durations.TryParse(said, out var parsed) && parsed == time,
        (_, Range<TimeSpan> range) =>
            said.Split("..") is [var low, var high] && Agrees(low, false, range.Low) && Agrees(high, false, range.High),
        (_, int or double) => double.Parse(said, CultureInfo.InvariantCulture) == Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (_, string text) => said == text,
        _ => said == Unsaid,
    };

    [GeneratedRegex(@"^\| `(\w+)` \| default \| meaning \|$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\| `(\w+)` \| (.*?) \| ")]
    private static partial Regex Row();
}
