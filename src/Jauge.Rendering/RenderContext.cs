using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering;

/// <summary>What every renderer is handed: one environment, the language, and where to say what no file can do.</summary>
internal sealed class RenderContext(Deployment deployment, Language language, NoteBook notes)
{
    internal Deployment Deployment => deployment;

    internal Language Language => language;

    internal string System => deployment.Spec.System;

    internal string Environment => deployment.Environment;

    /// <summary>Name of all that belongs to this system and environment: namespaces, prefixes, folders.</summary>
    internal string Scope => $"{System}-{Environment}";

    internal string Say(Text text) => text.In(language);

    internal string Say(string english, string french) => language == Language.French ? french : english;

    /// <summary>Says, once for all files, what the description asks for and no file of this delivery does.</summary>
    /// <param name="name">Of what.</param>
    /// <param name="english">With <c>{0}</c> for the names of all that it concerns.</param>
    /// <param name="french">The same.</param>
    internal void Note(string name, string english, string french) => notes.Add(Environment, name, new(english, french));
}
