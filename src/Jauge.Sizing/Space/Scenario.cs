using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Space;

/// <summary>A whole system with what may vary in it.</summary>
/// <param name="Settings">What makes it: changes that are not of one component, such as the region.</param>
/// <param name="Base">The system so, before its parts vary.</param>
/// <param name="Rest">What the components that do not vary cost a month at least.</param>
/// <param name="Parts">Those that vary, in the order of the file.</param>
internal sealed record Scenario(EquatableList<SystemSetting> Settings, Deployment Base, decimal Rest, EquatableList<Part> Parts);
