using System.Text;
using Jauge.Core.Messages;

namespace Jauge.Load.Templates;

/// <summary>Makes templates ready: knows what each name means.</summary>
/// <param name="values">That stay the same.</param>
/// <param name="variables">That answers give.</param>
/// <param name="tables">Of data.</param>
internal sealed class TextCompiler(IReadOnlyDictionary<string, string> values, IReadOnlyList<string> variables,
    IReadOnlyList<DataRows> tables)
{
    private const ulong SaltStep = 0xD6E8FEB86659FD93;
    private ulong _salt;

    /// <summary>The names in a template that nothing fills.</summary>
    internal IEnumerable<string> Unknown(Template template) => template.Names.Where(n => Named(n) is null);

    /// <exception cref="ArgumentException">A name that nothing fills.</exception>
    internal CompiledText Compile(Template template, Escape escape) => new(template.Parts.Select(p => Guarded(Of(p), escape)));

    private static Piece Guarded(Piece piece, Escape escape) =>
        escape == Escape.None || piece is LiteralPiece ? piece : new GuardedPiece(piece, escape);

    private Piece Of(TemplatePart part) => part switch
    {
        TemplateText text => new LiteralPiece(Encoding.UTF8.GetBytes(text.Text)),
        TemplateName name => Named(name.Name) ?? throw new ArgumentException($"Nothing fills {{{{{name.Name}}}}}."),
        TemplateJoin join => new JoinPiece([.. join.Parts.Select(Of)]),
        TemplateCall call => Call(call),
        _ => throw new NotSupportedException($"No piece for {part.GetType().Name}."),
    };

    // what was taken from an answer comes before data, data before values, all before what is built in
    private Piece? Named(string name)
    {
        for (var i = 0; i < variables.Count; i++)
            if (variables[i] == name) return new VariablePiece(i);
        for (var i = 0; i < tables.Count; i++)
            if (tables[i].IndexOf(name) is >= 0 and var column) return new ColumnPiece(tables[i], i, column);
        return values.TryGetValue(name, out var value) ? new LiteralPiece(Encoding.UTF8.GetBytes(value)) : BuiltIn(name);
    }

    private static NumberPiece? BuiltIn(string name) => name switch
    {
        "user" => new(f => f.User),
        "visit" or "iteration" => new(f => f.Session),
        "now" => new(f => f.Milliseconds / 1000),
        "now-ms" => new(f => f.Milliseconds),
        _ => null,
    };

    private Piece Call(TemplateCall call)
    {
        Piece[] arguments = [.. call.Arguments.Select(Of)];
        if (call.Function <= TemplateFunction.Sha256) return new FunctionPiece(call.Function, arguments[0]);
        var numbers = call.Arguments.Select(a => TemplateFunctions.Whole(a) ?? 0).ToList();
        return new ChancePiece(call.Function, arguments, numbers.FirstOrDefault(), numbers.ElementAtOrDefault(1),
            unchecked(_salt += SaltStep));
    }
}
