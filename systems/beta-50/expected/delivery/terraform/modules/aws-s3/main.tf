# Un bucket : fermé, chiffré, avec des versions et un cycle de vie.

resource "aws_s3_bucket" "main" {
  region        = var.region
  bucket        = var.name
  force_destroy = var.force_destroy
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_s3_bucket_public_access_block" "main" {
  region                  = var.region
  bucket                  = aws_s3_bucket.main.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "main" {
  region = var.region
  bucket = aws_s3_bucket.main.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "main" {
  region = var.region
  bucket = aws_s3_bucket.main.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "main" {
  region = var.region
  bucket = aws_s3_bucket.main.id

  versioning_configuration {
    status = var.versioning ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "main" {
  region = var.region
  bucket = aws_s3_bucket.main.id

  rule {
    id     = "tidy"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    noncurrent_version_expiration {
      noncurrent_days = var.old_version_days
    }
  }

  # Les objets de moins de 128 Kio restent en place : les déplacer coûte plus que cela n'épargne.
  dynamic "rule" {
    for_each = var.transition_class != null ? [true] : []

    content {
      id     = "archive"
      status = "Enabled"

      filter {}

      transition {
        days          = var.transition_days
        storage_class = var.transition_class
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.main]
}

data "aws_iam_policy_document" "main" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.main.arn, "${aws_s3_bucket.main.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  dynamic "statement" {
    for_each = length(var.reader_distribution_arns) > 0 ? [true] : []

    content {
      sid       = "CloudFront"
      actions   = ["s3:GetObject"]
      resources = ["${aws_s3_bucket.main.arn}/*"]

      principals {
        type        = "Service"
        identifiers = ["cloudfront.amazonaws.com"]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceArn"
        values   = var.reader_distribution_arns
      }
    }
  }
}

resource "aws_s3_bucket_policy" "main" {
  region     = var.region
  bucket     = aws_s3_bucket.main.id
  policy     = data.aws_iam_policy_document.main.json
  depends_on = [aws_s3_bucket_public_access_block.main]
}
