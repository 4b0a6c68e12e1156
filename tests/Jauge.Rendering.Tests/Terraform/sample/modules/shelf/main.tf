variable "names" {
  description = "Names of the buckets."
  type        = list(string)
}

variable "keep_days" {
  description = "Days that objects are kept."
  type        = number
  default     = 30
}

resource "aws_s3_bucket" "main" {
  count  = length(var.names)
  bucket = var.names[count.index]
}

resource "aws_s3_bucket_lifecycle_configuration" "main" {
  count  = length(var.names)
  bucket = aws_s3_bucket.main[count.index].id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = var.keep_days
    }
  }
}

output "arns" {
  description = "Of the buckets."
  value       = aws_s3_bucket.main[*].arn
}
