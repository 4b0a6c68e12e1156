namespace Jauge.Rendering.Writing.Markdown;

internal enum MarkdownStyle
{
    Plain,
    Code,
    Strong,
    Link,
}
