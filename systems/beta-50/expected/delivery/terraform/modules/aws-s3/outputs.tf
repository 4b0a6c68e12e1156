output "bucket" {
  description = "Son nom."
  value       = aws_s3_bucket.main.bucket
}

output "arn" {
  description = "Le bucket."
  value       = aws_s3_bucket.main.arn
}

output "domain_name" {
  description = "Son hôte."
  value       = aws_s3_bucket.main.bucket_regional_domain_name
}
