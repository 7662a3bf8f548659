namespace LaborRisk.Library;

/// <summary>One article in full.</summary>
/// <param name="Number">As printed: 第八十五条; for a notice without articles the heading of the section.</param>
/// <param name="Ordinal">The number of <paramref name="Number"/>; 0 = has none (an appendix).</param>
/// <param name="Heading">Chapter and section it stands in; empty = none.</param>
/// <param name="Body">Its paragraphs, one a line.</param>
public sealed record Article(Statute Law, string Number, int Ordinal, string Heading, string Body);
