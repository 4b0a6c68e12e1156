using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Loads;

/// <summary>Requests of a description as they are sent.</summary>
internal sealed partial class MessagePlans(LoadSource source, LoadWishes wishes, Func<string, string?> environment)
{
    private const string ContentType = "Content-Type";

    private readonly HashSet<string> _given = [.. source.Requests.Values.SelectMany(r => r.Extract.Keys)];

    /// <summary>One for each class, in their order.</summary>
    public EquatableList<RequestTemplate> Requests()
    {
        var (stated, silent) =
            (source.Requests.Values.Sum(r => (double)(r.Share?.Value ?? 0)), source.Requests.Values.Count(r => r.Share is null));
        return [.. source.Requests.Select(r => Request(r.Key, r.Value, (double?)r.Value.Share?.Value ?? Math.Max(0, 1 - stated) / silent))];
    }

    /// <summary>Values that stay: variables of the environment, parameters of paths that nobody gives a value.</summary>
    public EquatableMap<string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in source.Requests.Values.SelectMany(Names).Distinct())
            if (Constant(name) is { } value) values[name] = value;
        return values.ToEquatableMap();
    }

    private string? Constant(string name)
    {
        if (wishes.Values.TryGetValue(name, out var wished)) return wished.Count == 1 ? wished[0] : null;
        if (name.StartsWith(Template.EnvironmentPrefix, StringComparison.Ordinal))
            return environment(name[Template.EnvironmentPrefix.Length..]) ?? "";
        // as in rendered load tests: where nobody says which, it is the first
        return _given.Contains(name) || Template.BuiltIn.Contains(name) || name.Contains('.', StringComparison.Ordinal) ? null : "1";
    }

    private static IEnumerable<string> Names(RequestSpec request) =>
        request.Headers.Values.Append(request.Body).Append(Path(request)).OfType<string>()
            .SelectMany(t => Template.Parse(t, out _)?.Names ?? []);

    private RequestTemplate Request(string name, RequestSpec request, double share) => new(name)
    {
        Method = request.Path?.Split(' ') is [var method, _, ..] ? method.ToUpperInvariant() : "GET",
        Path = Read(Path(request)), Headers = [.. Headers(request)], Body = request.Body is { } body ? Read(body) : null, Share = share,
        Checks = request.Checks,
        KeepsAnswers = request.Keep == true,
        Extractions = [.. request.Extract.Select(e => new ValueExtraction(e.Key, e.Value))],
    };

    private IEnumerable<TemplateHeader> Headers(RequestSpec request)
    {
        foreach (var (name, value) in request.Headers) yield return new(name, Read(value));
        if (request.Body?.TrimStart() is ['{' or '[', ..] && !request.Headers.Keys.Contains(ContentType, StringComparer.OrdinalIgnoreCase))
            yield return new(ContentType, Template.Constant("application/json"));
    }

    // GET /orders/:id and GET /orders/{id} name values from outside
    private static string Path(RequestSpec request)
    {
        var stated = request.Path ?? "/";
        return Parameter().Replace(stated[(stated.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(), "{{$1$2}}");
    }

    private Template Read(string text)
    {
        var template = Template.Parse(text, out _) ?? Template.Constant(text);
        return template with { Parts = [.. template.Parts.Select(Chosen)] };
    }

    // of several values each message draws one
    private TemplatePart Chosen(TemplatePart part) => part switch
    {
        TemplateName { Name: var name } when wishes.Values.TryGetValue(name, out var values) && values.Count > 1
            => new TemplateCall(TemplateFunction.Pick, [.. values.Select(v => (TemplatePart)new TemplateText(v))]),
        TemplateJoin join => join with { Parts = [.. join.Parts.Select(Chosen)] },
        TemplateCall call => call with { Arguments = [.. call.Arguments.Select(Chosen)] },
        _ => part,
    };

    [GeneratedRegex(@"(?<=/)(?::([A-Za-z]\w*)|\{([A-Za-z]\w*)\})")]
    private static partial Regex Parameter();
}
