using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>What an <c>enterprise-event</c> must hold and how it becomes one.</summary>
internal static class EventForm
{
    public static readonly Field[] Required = [Field.Id, Field.EnterpriseId, Field.Kind, Field.At];

    private static readonly Field[] Strings = [Field.Kind, Field.Source, Field.Ref, Field.CausedBy, Field.Topic];

    public static Rejection? Check(RecordFields fields)
    {
        foreach (var field in Strings)
        {
            if (fields.Has(field) && fields.CheckString(field) is { } rejection)
            {
                return rejection;
            }
        }

        if (fields.Has(Field.Topic) && !TryTopic(fields, out _))
        {
            return Rejection.Impossible(Field.Topic, "不是已知主题", "is none of the known topics");
        }

        if (fields.Has(Field.Severity) && !(fields.TryNumber(Field.Severity, out var severity) && severity is >= 0 and <= 1))
        {
            return Rejection.Impossible(Field.Severity, "应在 0 与 1 之间", "must lie within 0 and 1");
        }

        return fields.CheckAmount(Field.Persons);
    }

    public static EnterpriseEvent Build(RecordFields fields, int company, Instant at, ulong ticket)
    {
        var kind = fields.Bytes(Field.Kind);
        Span<char> name = stackalloc char[64];
        return new EnterpriseEvent(company, EnterpriseEventKinds.Parse(Widen(kind, name)), at)
        {
            Ticket = ticket,
            CausedByOurAlert = fields.Has(Field.CausedBy) && !fields.Bytes(Field.CausedBy).IsEmpty,
            Topic = TryTopic(fields, out var topic) ? topic : null,
            Persons = fields.Number(Field.Persons),
            Severity = fields.Number(Field.Severity),
        };
    }

    private static bool TryTopic(RecordFields fields, out Topic topic)
    {
        topic = default;
        Span<char> name = stackalloc char[64];
        return fields.Has(Field.Topic) && Domain.Topics.TryParse(Widen(fields.Bytes(Field.Topic), name), out topic);
    }

    /// <summary>Names are ASCII; anything longer or else is no known name, which the empty span is not either.</summary>
    private static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> utf8, Span<char> into) =>
        utf8.Length <= into.Length && System.Text.Ascii.ToUtf16(utf8, into, out var written) == System.Buffers.OperationStatus.Done
            ? into[..written]
            : default;
}
