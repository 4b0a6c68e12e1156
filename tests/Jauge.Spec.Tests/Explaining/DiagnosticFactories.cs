using System.Reflection;
using Jauge.Catalog;
using Jauge.Catalog.Refresh;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Load;
using Jauge.Rehearsal;
using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Running;
using Jauge.Spec.Binding;

namespace Jauge.Spec.Tests.Explaining;

/// <summary>Calls every factory method of every diagnostics class, with arguments that reach each of its codes.</summary>
internal static class DiagnosticFactories
{
    private static readonly Type[] Classes =
    [
        typeof(ExpressionDiagnostics), typeof(YamlDiagnostics), typeof(CatalogDiagnostics), typeof(RefreshDiagnostics),
        typeof(SpecDiagnostics), typeof(ResolutionDiagnostics),
        typeof(RehearsalSpecDiagnostics),
        typeof(LoadDiagnostics),
        typeof(LoadRunDiagnostics),
        typeof(ProcessDiagnostics), typeof(PartDiagnostics), typeof(BackupDiagnostics), typeof(RehearsalDiagnostics),
        typeof(Jauge.Rehearsal.Drills.DrillDiagnostics),
    ];

    private static readonly SourceSpan Span = new("system.yaml", 1, 1, 1, 5);

    /// <summary>Class and method, with a code that it makes.</summary>
    public static IEnumerable<(string Method, Diagnostic Made)> All() =>
        from type in Classes
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Diagnostic) && !method.IsPrivate
        from variant in Enumerable.Range(0, 2)
        select ($"{type.Name}.{method.Name}",
            (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(p => Argument(p.ParameterType, variant))])!);

    private static object? Argument(Type type, int variant) => type switch
    {
        _ when type == typeof(SourceSpan) => Span,
        _ when type == typeof(string) => "12",
        _ when type == typeof(Text) => Text.Same("a word"),
        _ when type == typeof(bool) => variant == 0,
        _ when type == typeof(ScalarType) => ScalarTypes.Find(variant == 0 ? typeof(Bytes) : typeof(int)),
        _ when type == typeof(Uri) => new Uri("https://prices.example/"),
        _ when type == typeof(Ratio) => Ratio.One,
        _ when type == typeof(PriceObservation) => Observation(),
        _ when type.IsAssignableFrom(typeof(string[])) => new[] { "one", "two" },
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => Built(type),
    };

    private static object? Built(Type type) =>
        type.GetConstructors() is [{ } constructor, ..]
            ? constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p.ParameterType, 0))]) : null;

    private static object Observation() => Built(typeof(PriceObservation))!;
}
