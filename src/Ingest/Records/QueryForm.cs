namespace LaborRisk.Ingest;

/// <summary>What a <c>worker-query</c> must hold.</summary>
internal static class QueryForm
{
    public const int MaxTextCharacters = 2_000;
    private const int MaxWorkerIdCharacters = 128;

    public static readonly Field[] Required = [Field.Id, Field.WorkerId, Field.Text, Field.At];

    public static Rejection? Check(RecordFields fields) =>
        fields.CheckId(Field.WorkerId, MaxWorkerIdCharacters)
        ?? fields.CheckString(Field.Text, MaxTextCharacters)
        ?? (fields.Has(Field.Channel) ? fields.CheckString(Field.Channel) : null);
}
