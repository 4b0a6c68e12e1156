using Jauge.Core;
using Jauge.Simulation;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>A choice as a system.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Deployment">The system so.</param>
/// <param name="Settings">What makes it, in the order of the file.</param>
/// <param name="LoadKey">Shapes with the same key serve the load alike.</param>
internal sealed record Shape(Choice Choice, Deployment Deployment, EquatableList<SystemSetting> Settings, string LoadKey);
