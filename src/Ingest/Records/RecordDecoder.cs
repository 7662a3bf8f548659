using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>
/// Bytes → a checked record: size, JSON, type, required fields, values, enterprise, in this order. Knows no time and no other record.
/// What it hands out holds until the next <see cref="Decode"/>.
/// </summary>
internal sealed class RecordDecoder
{
    private readonly RecordFields fields = new();
    private readonly char[] text = new char[2 * QueryForm.MaxTextCharacters];
    private int textLength;

    public SignalKind Kind { get; private set; }

    /// <summary>Index into the directory, or <see cref="Signal.DistrictOnly"/>.</summary>
    public int Company { get; private set; }

    /// <summary>Event time: <c>at</c>, or <c>reportedAt</c> of statistics.</summary>
    public Instant At { get; private set; }

    public ReadOnlySpan<byte> Id => fields.Bytes(Field.Id);

    public ReadOnlySpan<byte> EnterpriseId => fields.Has(Field.EnterpriseId) ? fields.Bytes(Field.EnterpriseId) : default;

    public ReadOnlySpan<byte> WorkerId => fields.Bytes(Field.WorkerId);

    public ReadOnlySpan<byte> Ticket => fields.Has(Field.Ref) ? fields.Bytes(Field.Ref) : default;

    public ReadOnlySpan<char> Text => text.AsSpan(0, textLength);

    /// <summary>The moment the reported period ends: district midnight after its last day.</summary>
    public Instant PeriodOver { get; private set; }

    /// <param name="stream">Kind of the stream when something outside the record tells it; then <c>type</c> may be absent.</param>
    /// <returns><c>null</c> when the record is sound.</returns>
    public Rejection? Decode(ReadOnlySpan<byte> record, SignalKind? stream, CompanyDirectory companies)
    {
        if (record.Length > RecordFields.MaxBytes)
        {
            return Rejection.TooLarge();
        }

        if (!fields.TryParse(record, out var faultAt))
        {
            return Rejection.Malformed(faultAt);
        }

        if (KindOf(stream) is not { } kind)
        {
            return Rejection.UnsupportedType();
        }

        Kind = kind;
        var required = kind switch
        {
            SignalKind.Query => QueryForm.Required,
            SignalKind.Employment => EmploymentForm.Required,
            _ => EventForm.Required,
        };
        foreach (var field in required)
        {
            if (!fields.Has(field))
            {
                return Rejection.Missing(field);
            }
        }

        return CheckValues() ?? FindCompany(companies);
    }

    private SignalKind? KindOf(SignalKind? stream)
    {
        if (!fields.Has(Field.Type))
        {
            return stream;
        }

        var type = fields.IsString(Field.Type) ? fields.Bytes(Field.Type) : default;
        SignalKind? kind = type.SequenceEqual("worker-query"u8) ? SignalKind.Query
            : type.SequenceEqual("employment-stats"u8) ? SignalKind.Employment
            : type.SequenceEqual("enterprise-event"u8) ? SignalKind.Event
            : null;
        return stream is null || stream == kind ? kind : null;
    }

    private Rejection? CheckValues()
    {
        var rejection = fields.CheckId(Field.Id, 64)
            ?? (fields.Has(Field.EnterpriseId) ? fields.CheckString(Field.EnterpriseId) : null)
            ?? Kind switch
            {
                SignalKind.Query => QueryForm.Check(fields),
                SignalKind.Employment => EmploymentForm.Check(fields),
                _ => EventForm.Check(fields),
            };
        if (rejection is not null)
        {
            return rejection;
        }

        var time = Kind == SignalKind.Employment ? Field.ReportedAt : Field.At;
        if (fields.CheckTime(time, out var at) is { } untimely)
        {
            return untimely;
        }

        At = at;
        switch (Kind)
        {
            case SignalKind.Query:
                textLength = Encoding.UTF8.GetChars(fields.Bytes(Field.Text), text);
                break;
            case SignalKind.Employment:
                PeriodOver = Instant.StartOf(EmploymentForm.PeriodEnd(fields)).Plus(Instant.Day);
                break;
        }

        return null;
    }

    private Rejection? FindCompany(CompanyDirectory companies)
    {
        Company = Signal.DistrictOnly;
        if (!fields.Has(Field.EnterpriseId))
        {
            return null;
        }

        var id = fields.Bytes(Field.EnterpriseId);
        Span<char> code = stackalloc char[DirectoryFile.IdLength];
        if (id.Length == code.Length && Ascii.ToUtf16(id, code, out _) == System.Buffers.OperationStatus.Done
            && companies.TryFind(code, out var company))
        {
            Company = company;
            return null;
        }

        return Rejection.UnknownEnterprise();
    }

    /// <summary>Moves the record's time back to <paramref name="latest"/> if it lies after it.</summary>
    public void NotAfter(Instant latest) => At = At < latest ? At : latest;

    /// <summary>The statistics just decoded.</summary>
    public EmploymentReport Report() => EmploymentForm.Build(fields, Company, At);

    /// <summary>The enterprise event just decoded.</summary>
    /// <param name="ticket">Keyed hash of <see cref="Ticket"/>; 0 = none.</param>
    public EnterpriseEvent Event(ulong ticket) => EventForm.Build(fields, Company, At, ticket);
}
