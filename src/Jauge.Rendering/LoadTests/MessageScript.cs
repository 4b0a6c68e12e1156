using System.Globalization;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Rendering.Writing.Script;
using Jauge.Spec.Model;
using static Jauge.Rendering.Writing.Script.ScriptExpression;

namespace Jauge.Rendering.LoadTests;

/// <summary>Requests with placeholders, headers, checks and values from answers, as calls of the library of messages.</summary>
internal sealed class MessageScript(LoadSubject subject)
{
    private const string ContentType = "Content-Type";
    private const int NoStatus = 100;
    private const int LastGood = 399;
    private readonly HashSet<string> _given = [.. subject.Spec.Requests.Values.SelectMany(r => r.Extract.Keys)];
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal) { "ask" };

    /// <summary>What is imported of the library, by what was written so far.</summary>
    internal IEnumerable<string> Used => _used;

    internal void Uses(params string[] names) => _used.UnionWith(names);

    /// <summary>Sends one request of a class.</summary>
    internal ScriptExpression Send(RequestClass one) => Call("ask", Name("server"), one.Tag, one.Method, Path(one), Message(one.Request));

    private ScriptExpression Path(RequestClass one) => Joined(Read(one.TemplatePath).Parts.Select(p => p is TemplateText text
        ? RequestClass.Escaped(text.Text) : Library("inPath", Of(p))));

    private ScriptObject Message(RequestSpec request)
    {
        var message = new ScriptObject();
        if (Headers(request) is { IsEmpty: false } headers) message.Add("headers", headers);
        if (request.Body is { } body) message.Add("body", Joined(Read(body).Parts.Select(Of)));
        if (request.Checks.Count > 0)
        {
            var statuses = request.Checks.Where(c => c.Kind == AnswerCheckKind.Status).ToList();
            if (statuses is [var one]) message.Add("expected", Call("http.expectedStatuses", [.. one.Statuses.Select(Expected)]));
            message.Add("checks", Checks(request, statuses.Count > 0));
        }

        if (request.Extract.Count == 0) return message;
        var taken = new ScriptObject();
        foreach (var (name, from) in request.Extract) taken.Add(name, From(from));
        message.Add("extract", taken);
        return message;
    }

    private ScriptObject Headers(RequestSpec request)
    {
        var headers = new ScriptObject();
        foreach (var (name, value) in request.Headers)
            headers.Add(name, Joined(Read(value).Parts.Select(p => p is TemplateText ? Of(p) : Library("inHeader", Of(p)))));
        if (request.Body?.TrimStart() is ['{' or '[', ..] && !request.Headers.Keys.Contains(ContentType, StringComparer.OrdinalIgnoreCase))
            headers.Add(ContentType, "application/json");
        return headers;
    }

    private ScriptObject Checks(RequestSpec request, bool saysStatus)
    {
        var checks = new ScriptObject();
        foreach (var check in request.Checks.DistinctBy(c => c.ToString())) checks.Add(check.ToString(), Check(check));
        if (!saysStatus) checks.Add("status < 400", Library("hasStatus", Pair(NoStatus, LastGood)));
        return checks;
    }

    private ScriptExpression Check(AnswerCheck check) => check.Kind switch
    {
        AnswerCheckKind.Status => Library("hasStatus", [.. check.Statuses.Select(s => Pair(s.Low, s.High))]),
        AnswerCheckKind.Header => Library("hasHeader", check.Argument, Text(check.Value)),
        AnswerCheckKind.Contains => Library("contains", check.Argument),
        AnswerCheckKind.Lacks => Library("lacks", check.Argument),
        AnswerCheckKind.Regex => Library("matches", check.Argument),
        _ => Library("hasJson", [Text(check.Value), .. Steps(check.Argument)]),
    };

    private ScriptExpression From(Extraction from) => from.Kind switch
    {
        ExtractionKind.Json => Library("jsonAt", [.. Steps(from.Argument)]),
        ExtractionKind.Header => Library("headerAt", from.Argument),
        ExtractionKind.Cookie => Library("cookieAt", from.Argument),
        ExtractionKind.Regex => Library("matchOf", from.Argument),
        _ => LibraryName("bodyOf"),
    };

    private static ScriptExpression Text(string? value) => value is null ? Null : value;

    private static ScriptArray Pair(int low, int high) => [low, high];

    private static ScriptExpression Expected(Range<int> range) =>
        range.IsExact ? range.Low : new ScriptObject { { "min", (decimal)range.Low }, { "max", (decimal)range.High } };

    private static IEnumerable<ScriptExpression> Steps(string path) => JsonPath.TryParse(path, out var read)
        ? read!.Steps.Select(s => s.Name is { } name ? name : s.Index is { } index ? (ScriptExpression)index : Null) : [];

    private static Template Read(string text) => Template.Parse(text, out _) ?? Template.Constant(text);

    private static ScriptExpression Joined(IEnumerable<ScriptExpression> parts) => parts.ToList() switch
    {
        [] => "",
        [var only] => only,
        var several => Join([.. several]),
    };

    private ScriptExpression Of(TemplatePart part) => part switch
    {
        TemplateText text => text.Text,
        TemplateName name => Named(name.Name),
        TemplateJoin join => Joined(join.Parts.Select(Of)),
        TemplateCall { Function: TemplateFunction.Random or TemplateFunction.Letters } call =>
            Library(Word(call.Function), [.. call.Arguments.Select(a => (ScriptExpression)(decimal)TemplateFunctions.Whole(a)!.Value)]),
        TemplateCall call => Library(Word(call.Function), [.. call.Arguments.Select(Of)]),
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private static string Word(TemplateFunction function) => function.ToString().ToLowerInvariant();

    // what was taken from an answer comes before data, data before what is built in, as in jauge load
    private ScriptExpression Named(string name)
    {
        if (_given.Contains(name)) return Library("taken", name);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && subject.Tables.ContainsKey(name[..dot])) return Library("column", name[..dot], name[(dot + 1)..]);
        if (name.StartsWith(Template.EnvironmentPrefix, StringComparison.Ordinal))
            return Library("env", name[Template.EnvironmentPrefix.Length..]);
        return name switch
        {
            "user" => Library("user"),
            "visit" or "iteration" => Library("visit"),
            "now" => Library("now"),
            "now-ms" => Library("nowMs"),
            _ => Library("anyOf", name.ToUpper(CultureInfo.InvariantCulture)),
        };
    }

    private ScriptExpression Library(string function, params ScriptExpression[] arguments)
    {
        _used.Add(function);
        return Call(function, arguments);
    }

    private ScriptExpression LibraryName(string name)
    {
        _used.Add(name);
        return Name(name);
    }
}
