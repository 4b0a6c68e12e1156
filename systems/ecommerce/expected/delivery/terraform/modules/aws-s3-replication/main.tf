# Copie ce qui est écrit dans un bucket vers ceux d'autres régions.

data "aws_iam_policy_document" "copies_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "copies" {
  name               = var.role_name
  assume_role_policy = data.aws_iam_policy_document.copies_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "copy" {
  statement {
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = ["arn:aws:s3:::${var.bucket}"]
  }

  statement {
    actions   = ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"]
    resources = ["${"arn:aws:s3:::${var.bucket}"}/*"]
  }

  statement {
    actions   = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"]
    resources = [for copy in var.copies : "arn:aws:s3:::${copy}/*"]
  }
}

resource "aws_iam_role_policy" "copy" {
  name   = "copy"
  role   = aws_iam_role.copies.id
  policy = data.aws_iam_policy_document.copy.json
}

resource "aws_s3_bucket_replication_configuration" "main" {
  region = var.region
  bucket = var.bucket
  role   = aws_iam_role.copies.arn

  dynamic "rule" {
    for_each = var.copies

    content {
      id       = rule.value
      priority = rule.key
      status   = "Enabled"

      filter {}

      delete_marker_replication {
        status = "Enabled"
      }

      # Ce qui a été copié n'est pas recopié, ce qui change dans la copie l'est.
      source_selection_criteria {
        replica_modifications {
          status = "Enabled"
        }
      }

      destination {
        bucket = "arn:aws:s3:::${rule.value}"
      }
    }
  }
}
