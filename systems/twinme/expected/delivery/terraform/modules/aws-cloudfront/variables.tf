variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "hosts" {
  description = "Hôtes pour lesquels elle répond."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "certificate_arn" {
  description = "Certificat des hôtes, en us-east-1 ; le sien si null."
  type        = string
  default     = null
}

variable "origin_host" {
  description = "Hôte des programmes ; null s'il n'y a que des buckets."
  type        = string
  default     = null
}

variable "buckets" {
  description = "Buckets par la première partie du chemin : hôtes, dont le premier est demandé d'abord."
  type        = map(list(string))
  default     = {}
  nullable    = false
}

variable "price_class" {
  description = "Où dans le monde elle répond."
  type        = string
  default     = "PriceClass_100"
  nullable    = false

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "Une des classes de prix de CloudFront."
  }
}

variable "web_acl_arn" {
  description = "Pare-feu applicatif."
  type        = string
  default     = null
}

variable "access_log_bucket_arn" {
  description = "Bucket des journaux d'accès."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
